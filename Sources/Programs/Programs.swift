@_exported import Machine
