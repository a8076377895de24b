/* Wine 8 leaves these functions of Windows' C library out, and numpy takes them at its start. All
 * others are handed on to Wine's own library, which stands beside this one as ucrtwine.dll. */
struct pair_of_floats { float real, imaginary; };
struct pair_of_doubles { double real, imaginary; };

float crealf(struct pair_of_floats z) { return z.real; }
float cimagf(struct pair_of_floats z) { return z.imaginary; }
double cimag(struct pair_of_doubles z) { return z.imaginary; }
double creall(struct pair_of_doubles z) { return z.real; }
double cimagl(struct pair_of_doubles z) { return z.imaginary; }
