#ifndef PLUMBLINE_CLIBXML2_SHIM_H
#define PLUMBLINE_CLIBXML2_SHIM_H

#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/xmlerror.h>

#endif
