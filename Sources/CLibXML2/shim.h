#ifndef PLUMBLINE_CLIBXML2_SHIM_H
#define PLUMBLINE_CLIBXML2_SHIM_H

#include <libxml/xmlversion.h>
/* Where libxml2 is built with ICU, its headers would bring the system's ICU, whose declarations clash
   with those of the ICU that Foundation carries. Nothing that is used here has a part in it: only the
   inside of encoding handlers differs, of which there are pointers alone. */
#undef LIBXML_ICU_ENABLED

#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/xmlerror.h>

/* How many bytes of the whole input the parser has consumed. Valid inside a SAX callback. */
static inline long plumbline_consumed(htmlParserCtxtPtr context) {
  if (context == NULL || context->input == NULL) return -1;
  return (long)context->input->consumed + (long)(context->input->cur - context->input->base);
}

/* How many elements the parser holds open, those included that a tree would have closed. */
static inline int plumbline_open_elements(htmlParserCtxtPtr context) {
  return context == NULL ? 0 : context->nameNr;
}

/* Puts our handlers in the place of the tree builder's: the parser then builds no tree. */
static inline void plumbline_set_handlers(
    htmlParserCtxtPtr context, void *user, startElementSAXFunc start, endElementSAXFunc end,
    charactersSAXFunc text, cdataBlockSAXFunc raw) {
  xmlSAXHandler handlers = {0};
  handlers.initialized = 1;
  handlers.startElement = start;
  handlers.endElement = end;
  handlers.characters = text;
  handlers.ignorableWhitespace = text;
  handlers.cdataBlock = raw;
  *context->sax = handlers;
  context->userData = user;
}

#endif
