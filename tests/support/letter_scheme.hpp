#pragma once
// A numbering that kijun does not know, for tests: A~1, B~12; `§` before a number cites.

#include <kijun/numbering/citation_scheme.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kijun::test {

class letter_scheme : public citation_scheme {
public:
    [[nodiscard]] bool has_id(std::string_view id) const override {
        const auto read = read_heading(id);
        return read && read->end == id.size();
    }

    [[nodiscard]] std::optional<numbered_heading>
    read_heading(std::string_view line) const override {
        if (line.size() < 3 || line[0] < 'A' || line[0] > 'Z' || line[1] != '~') {
            return std::nullopt;
        }
        numbered_heading read;
        std::size_t end = 2;
        std::uint32_t number = 0;
        for (; end < line.size() && line[end] >= '0' && line[end] <= '9' && end < 8; ++end) {
            number = 10 * number + static_cast<std::uint32_t>(line[end] - '0');
        }
        if (end == 2) {
            return std::nullopt;
        }
        read.id = line.substr(0, end);
        read.series = line.substr(0, 1);
        read.numbers = {number};
        read.end = end;
        return read;
    }

    [[nodiscard]] std::vector<citation> read_citations(std::string_view text,
                                                       const clause_list& clauses,
                                                       const address& in) const override {
        static_cast<void>(clauses);
        static_cast<void>(in);
        constexpr std::string_view sign = "§";
        std::vector<citation> found;
        for (std::size_t at = text.find(sign); at != text.npos; at = text.find(sign, at + 1)) {
            if (const auto read = read_heading(text.substr(at + sign.size()))) {
                citation cited;
                cited.span = {at, at + sign.size() + read->end};
                cited.readings = {{read->id, ""}};
                found.push_back(std::move(cited));
            }
        }
        return found;
    }
};

} // namespace kijun::test
