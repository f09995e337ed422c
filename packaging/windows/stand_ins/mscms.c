/* Stands in for mscms.dll: wine aborts in WcsCreateIccProfile, which Qt calls for each screen. Tests only. */
#define OUT __declspec(dllexport)

OUT int GetColorProfileFromHandle(void *profile, void *buffer, unsigned *size) { return 0; }
OUT int CloseColorProfile(void *profile) { return 1; }
OUT void *WcsCreateIccProfile(void *profile, unsigned options) { return 0; }
OUT void *OpenColorProfileW(void *profile, unsigned access, unsigned share, unsigned mode) { return 0; }
