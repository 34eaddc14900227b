// Puts the article, or one of its fields, on the clipboard: the fixed text of the page, never what a browser has
// made of it. A copy event takes both forms everywhere, without https as well; where a browser gives none,
// ClipboardItem is tried, still inside the click, as Safari wants it.
(function () {
  'use strict'
  var article = JSON.parse(document.getElementById('article').textContent)

  function forms(name) {
    if (name === 'body') return { 'text/html': article.html, 'text/plain': article.text }
    return { 'text/plain': document.getElementById('field-' + name).textContent }
  }

  // Browsers copy only where something is selected.
  function copyByEvent(data) {
    var isTaken = false
    function take(event) {
      Object.keys(data).forEach(function (type) { event.clipboardData.setData(type, data[type]) })
      event.preventDefault()
      event.stopImmediatePropagation()
      isTaken = true
    }
    var field = document.createElement('textarea')
    field.value = data['text/plain'] || ' '
    field.setAttribute('readonly', '')
    field.className = 'aside'
    document.body.appendChild(field)
    field.select()
    field.setSelectionRange(0, field.value.length)
    document.addEventListener('copy', take, true)
    var isDone = false
    try { isDone = document.execCommand('copy') } catch (error) { isDone = false }
    document.removeEventListener('copy', take, true)
    document.body.removeChild(field)
    return isDone && isTaken
  }

  function copyByItem(data) {
    if (!navigator.clipboard || !navigator.clipboard.write || !window.ClipboardItem) return null
    var blobs = {}
    Object.keys(data).forEach(function (type) { blobs[type] = new Blob([data[type]], { type: type }) })
    return navigator.clipboard.write([new ClipboardItem(blobs)])
  }

  // So that a person can copy by hand.
  function select(name) {
    var range = document.createRange()
    range.selectNodeContents(document.getElementById(name === 'body' ? 'body' : 'field-' + name))
    var selection = window.getSelection()
    selection.removeAllRanges()
    selection.addRange(range)
  }

  function tell(button, words) {
    var status = button.nextElementSibling
    if (!status || status.getAttribute('role') !== 'status') {
      status = document.createElement('span')
      status.setAttribute('role', 'status')
      button.parentNode.insertBefore(status, button.nextSibling)
    }
    status.textContent = ''
    window.setTimeout(function () { status.textContent = words }, 50)
  }

  document.addEventListener('click', function (event) {
    var button = event.target.closest ? event.target.closest('[data-copy]') : null
    if (!button) return
    var name = button.getAttribute('data-copy')
    var data = forms(name)
    function fail() {
      select(name)
      tell(button, article.failed)
    }
    if (copyByEvent(data)) {
      button.focus()
      return tell(button, article.done)
    }
    var copying = null
    try { copying = copyByItem(data) } catch (error) { copying = null }
    if (!copying) return fail()
    copying.then(function () { tell(button, article.done) }, fail)
  })
})()
