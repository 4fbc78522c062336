#include "numbering/citation_places.hpp"

#include "numbering/characters.hpp"
#include "numbering/citation_ast.hpp"
#include "numbering/code_points.hpp"

#include <kijun/numbering/address.hpp>
#include <kijun/numbering/label.hpp>
#include <kijun/text/utf8.hpp>

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace kijun::numbering {
namespace {

bool has_dash(const char* begin, const char* end) {
    for (code_point_iterator at(begin, end); at.base() != end; ++at) {
        if (is_dash(*at)) {
            return true;
        }
    }
    return false;
}

/// Labels that may stand beside each other without a sign between them: ①②, （注1）（注2）.
bool is_enclosed(const label& one) {
    return one.series == label_series::parenthesised || one.series == label_series::circled ||
           one.series == label_series::note;
}

} // namespace

label label_of(std::string_view written) {
    const std::size_t mark = written.rfind('~');
    label read = read_label(written.substr(0, mark));
    if (mark != written.npos) {
        std::u32string count = to_utf32(written.substr(mark));
        std::ranges::transform(count, count.begin(), narrow);
        read.text += to_utf8(count);
    }
    return read;
}

std::string locator_of(const std::vector<label>& path, std::size_t length) {
    address place;
    for (std::size_t i = 0; i < length; ++i) {
        (i == 0 ? place.clause : place.path.emplace_back()) = path[i].text;
    }
    return length == 0 ? std::string() : to_string(place);
}

std::optional<std::size_t> sibling_in(const std::vector<label>& path, const label& like) {
    for (std::size_t i = path.size(); i-- > 0;) {
        if (path[i].series == like.series) {
            return i;
        }
    }
    return std::nullopt;
}

ast::slice first_digits(std::string_view text) {
    ast::slice digits;
    const char* const stop = text.data() + text.size();
    // NOLINTNEXTLINE(bugprone-suspicious-stringview-data-usage): the end is given
    for (code_point_iterator at(text.data(), stop); at.base() != stop; ++at) {
        const bool is_sign = is_digit(narrow(*at));
        if (is_sign && digits.begin == nullptr) {
            digits.begin = at.base();
        } else if (!is_sign && digits.begin != nullptr) {
            digits.end = at.base();
            return digits;
        }
    }
    digits.end = stop;
    return digits;
}

std::vector<cited_place> places_of(const ast::place& place, std::vector<label>& path) {
    std::vector<cited_place> found;
    const std::size_t kept = path.size();
    ast::slice labels;
    for (const ast::slice& written : place.labels) {
        label next = label_of(written.text());
        const bool touches = labels.begin != nullptr && is_enclosed(next) &&
                             !has_dash(labels.end, written.begin);
        if (const auto at = touches ? sibling_in(path, next) : std::nullopt;
            at && *at >= kept) {
            found.push_back({locator_of(path, path.size()), labels});
            labels = {};
            path.resize(*at);
        }
        path.push_back(std::move(next));
        labels.begin = labels.begin == nullptr ? written.begin : labels.begin;
        labels.end = written.end;
    }
    found.push_back({locator_of(path, path.size() - (place.several ? 1 : 0)), labels});
    return found;
}

} // namespace kijun::numbering
