#ifndef PLUMBLINE_CMD4C_SHIM_H
#define PLUMBLINE_CMD4C_SHIM_H

#include <md4c.h>
#include <stddef.h>

/* Parses with our handlers; tables and struck-out text are read besides CommonMark. */
static inline int plumbline_parse_markdown(
    const char *text, unsigned size, void *user,
    int (*enter_block)(MD_BLOCKTYPE, void *, void *),
    int (*leave_block)(MD_BLOCKTYPE, void *, void *), int (*enter_span)(MD_SPANTYPE, void *, void *),
    int (*leave_span)(MD_SPANTYPE, void *, void *),
    int (*words)(MD_TEXTTYPE, const MD_CHAR *, MD_SIZE, void *)) {
  MD_PARSER parser = {0};
  parser.flags = MD_FLAG_TABLES | MD_FLAG_STRIKETHROUGH;
  parser.enter_block = enter_block;
  parser.leave_block = leave_block;
  parser.enter_span = enter_span;
  parser.leave_span = leave_span;
  parser.text = words;
  return md_parse(text, size, &parser, user);
}

/* The level of a heading, from the detail of its block. */
static inline unsigned plumbline_heading_level(void *detail) {
  return detail == NULL ? 1 : ((MD_BLOCK_H_DETAIL *)detail)->level;
}

#endif
