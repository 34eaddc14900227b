#include <cmark-gfm.h>
#include <cmark-gfm-core-extensions.h>
// What extensions see of nodes, of the text they are parsed from, and of each other.
#include <cmark-gfm/node.h>
#include <cmark-gfm/syntax_extension.h>
#include <cmark-gfm/utf8.h>
