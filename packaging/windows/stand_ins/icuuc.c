/* Stands in for Windows' own icuuc.dll, which wine lacks: Qt asks it only for old 8-bit encodings. Tests only. */
#define OUT __declspec(dllexport)
#define CANNOT_OPEN 4

OUT void *ucnv_open(const char *name, int *error) { *error = CANNOT_OPEN; return 0; }
OUT void ucnv_close(void *converter) {}
OUT void UCNV_FROM_U_CALLBACK_SUBSTITUTE(void) {}
OUT void UCNV_TO_U_CALLBACK_SUBSTITUTE(void) {}
OUT void ucnv_reset(void *converter) {}
OUT signed char ucnv_getMaxCharSize(void *converter) { return 4; }
OUT const char *ucnv_getName(void *converter, int *error) { *error = CANNOT_OPEN; return 0; }
OUT void ucnv_getToUCallBack(void *converter, void **action, void **context) { *action = 0; *context = 0; }
OUT void ucnv_getFromUCallBack(void *converter, void **action, void **context) { *action = 0; *context = 0; }
OUT void ucnv_setToUCallBack(void *converter, void *a, void *b, void **c, void **d, int *error) {}
OUT void ucnv_setFromUCallBack(void *converter, void *a, void *b, void **c, void **d, int *error) {}
OUT void ucnv_cbToUWriteUChars(void *a, void *b, int c, int d, int *error) {}
OUT void ucnv_cbFromUWriteUChars(void *a, void *b, void *c, int d, int *error) {}
OUT void ucnv_toUnicode(void) {}
OUT void ucnv_fromUnicode(void) {}
OUT int ucnv_toUCountPending(void *converter, int *error) { return 0; }
OUT int ucnv_fromUCountPending(void *converter, int *error) { return 0; }
OUT const char *ucnv_getStandardName(const char *name, const char *standard, int *error) { *error = CANNOT_OPEN; return 0; }
OUT const char *ucnv_getAvailableName(int number) { return 0; }
OUT int ucnv_countAvailable(void) { return 0; }
