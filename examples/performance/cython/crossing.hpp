// The hand-written C++ version of the cheapest way across.
#ifndef CROSSING_HPP
#define CROSSING_HPP

#include <cstddef>

// --8<-- [start:declare]
namespace terrain {
long long cheapest(const int *heights, std::ptrdiff_t rows,
                   std::ptrdiff_t columns);
}
// --8<-- [end:declare]

#endif
