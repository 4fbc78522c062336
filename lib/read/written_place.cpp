#include "written_place.hpp"

#include <kijun/numbering/label.hpp>

namespace kijun {

result<address> read_written_place(std::string_view clause, std::string_view path) {
    std::string full = to_string(address{std::string(clause), {}});
    if (!path.empty()) {
        full += '/';
        full += path;
    }
    auto place = parse_address(full);
    if (place) {
        for (std::string& written : place->path) {
            const label read = read_label(written);
            if (read.series != label_series::other && read.series != label_series::ordinal) {
                written = read.text;
            }
        }
    }
    return place;
}

std::string path_of(const address& place) {
    const std::size_t clause = to_string(address{place.clause, {}}).size();
    return place.path.empty() ? std::string() : to_string(place).substr(clause + 1);
}

} // namespace kijun
