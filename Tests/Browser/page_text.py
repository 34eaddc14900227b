"""The printed text of a page, and what its elements say of the numbers in it."""

import html.parser

VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}
NOT_PRINTED = {"script", "style", "template", "title", "desc"}


class PageText(html.parser.HTMLParser):
    """The pieces of text in a page's body, each with the elements it stands in, the outermost first.

    `figures` are the indicators that the page shows, in words or drawn.
    """

    def __init__(self, text):
        super().__init__()
        self.pieces, self.stack, self.figures = [], [], set()
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        self.figures |= set((dict(attributes).get("data-figure") or "").split())
        if tag not in VOID:
            self.stack.append((tag, dict(attributes)))

    def handle_endtag(self, tag):
        for index in range(len(self.stack) - 1, -1, -1):
            if self.stack[index][0] == tag:
                del self.stack[index:]
                return

    def handle_data(self, data):
        tags = [tag for tag, _ in self.stack]
        if "body" not in tags or NOT_PRINTED.intersection(tags):
            return
        # The digits behind a point stand in an element of their own, so that points stand below each other.
        if self.stack[-1][1].get("class") == "f" and self.pieces:
            before, stack = self.pieces.pop()
            self.pieces.append((before + data, stack))
        else:
            self.pieces.append((data, list(self.stack)))


def ids(stack):
    """The indicators that the innermost mark around a piece of text names; none without a mark."""
    for _, attributes in reversed(stack):
        if "data-figure" in attributes:
            return attributes["data-figure"].split()
    return []
