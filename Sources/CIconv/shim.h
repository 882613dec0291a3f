#ifndef PLUMBLINE_CICONV_SHIM_H
#define PLUMBLINE_CICONV_SHIM_H

#include <iconv.h>
#include <stddef.h>
#include <stdint.h>

/* Opens a converter to Unicode scalars; NULL where the system has none for the name. */
static inline void *plumbline_converter(const char *name) {
  iconv_t converter = iconv_open("UCS-4LE", name);
  return converter == (iconv_t)-1 ? NULL : (void *)converter;
}

static inline void plumbline_converter_free(void *converter) { iconv_close((iconv_t)converter); }

/* Converts one whole character; answers how many scalars it stands for, 0 for none or an error. */
static inline size_t plumbline_convert(
    void *converter, const uint8_t *bytes, size_t count, uint32_t *scalars, size_t capacity) {
  char *in = (char *)bytes;
  char *out = (char *)scalars;
  size_t left = count;
  size_t room = capacity * sizeof(uint32_t);
  iconv((iconv_t)converter, NULL, NULL, NULL, NULL);
  if (iconv((iconv_t)converter, &in, &left, &out, &room) != 0 || left != 0) return 0;
  /* Some encodings hold a letter back until they know that no mark follows. */
  iconv((iconv_t)converter, NULL, NULL, &out, &room);
  return capacity - room / sizeof(uint32_t);
}

#endif
