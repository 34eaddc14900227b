@_exported import Hashing
@_exported import Machine
