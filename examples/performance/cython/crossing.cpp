// The hand-written C++ version of the cheapest way across.

#include "crossing.hpp"

#include <queue>
#include <stdexcept>
#include <utility>
#include <vector>

// --8<-- [start:cheapest]
namespace terrain {

using Entry = std::pair<long long, std::ptrdiff_t>;

long long cheapest(const int *heights, std::ptrdiff_t rows,
                   std::ptrdiff_t columns)
{
    if (rows == 0 || rows != columns)
        throw std::invalid_argument("the terrain is not a square");
    const std::ptrdiff_t side = rows;
    std::vector<long long> best(side * side, 1LL << 62);
    std::priority_queue<Entry> queue;
    Entry nearest{0, 0};
    best[0] = 0;
    auto relax = [&](std::ptrdiff_t row, std::ptrdiff_t column) {
        if (row < 0 || row >= side || column < 0 || column >= side)
            return;
        const std::ptrdiff_t cell = row * side + column;
        const long long through = 1 + heights[cell] - nearest.first;
        if (through < best[cell]) {
            best[cell] = through;
            queue.push({-through, cell});
        }
    };
    while (nearest.second != side * side - 1) {
        const auto row = nearest.second / side;
        const auto column = nearest.second % side;
        relax(row - 1, column);
        relax(row + 1, column);
        relax(row, column - 1);
        relax(row, column + 1);
        nearest = queue.top();
        queue.pop();
    }
    return best[nearest.second];
}

}  // namespace terrain
// --8<-- [end:cheapest]
