/* Stands in for Windows' netsh, which wine has only in name: writes down with what words it was called. */
#include <stdio.h>
#include <windows.h>

int main(void)
{
    FILE *file = fopen("C:\\netsh.txt", "a");
    if (!file) return 1;
    fprintf(file, "%s\n", GetCommandLineA());
    return fclose(file) ? 1 : 0;
}
