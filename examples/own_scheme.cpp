// Another standard's numbering: that of controls such as ISMAP's, 4.1.1.1 and, beneath it, the
// implementations 4.1.1.1.P and 4.1.1.1.PB. kijun reads 4.1.1.1 as a section; that the letters
// belong to the number, and that a number counts only where the edition has it, is told here.
#include <kijun/kijun.hpp>

#include <algorithm>
#include <charconv>
#include <iostream>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace {

constexpr std::string_view digits = "0123456789";
constexpr std::string_view capitals = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

/// 4.1.1.1.PB at the front of a text: at least three numbers, and letters perhaps.
std::optional<kijun::numbered_heading> number_at(std::string_view text) {
    kijun::numbered_heading read;
    read.series = "control"; // all count in one row
    std::size_t end = 0;
    while (true) {
        std::uint32_t number = 0;
        const auto [after, fault] =
            std::from_chars(text.data() + end, text.data() + text.size(), number);
        if (fault != std::errc()) {
            break;
        }
        read.numbers.push_back(number);
        end = static_cast<std::size_t>(after - text.data());
        read.end = end;
        if (end == text.size() || text[end] != '.') {
            break;
        }
        ++end;
    }
    if (read.numbers.size() < 3) {
        return std::nullopt;
    }
    if (read.end < text.size() && text[read.end] == '.') {
        const std::size_t letters =
            std::min(text.find_first_not_of(capitals, read.end + 1), text.size());
        if (letters > read.end + 1) {
            // After all plain numbers beneath the same one: the letters in their order.
            for (std::size_t i = read.end + 1; i < letters; ++i) {
                read.numbers.push_back(1'000U + static_cast<unsigned char>(text[i]));
            }
            read.end = letters;
        }
    }
    read.id = text.substr(0, read.end);
    return read;
}

class control_numbers : public kijun::citation_scheme {
public:
    [[nodiscard]] bool has_id(std::string_view id) const override {
        const auto read = number_at(id);
        return read && read->end == id.size();
    }

    [[nodiscard]] std::optional<kijun::numbered_heading>
    read_heading(std::string_view line) const override {
        return number_at(line);
    }

    /// A number that is none of the edition's is a version or a date, unless 管理策 stands
    /// before it; two of them with ～ between are a range.
    [[nodiscard]] std::vector<kijun::citation>
    read_citations(std::string_view text,
                   const kijun::clause_list& clauses,
                   const kijun::address& /*stands_in*/) const override {
        constexpr std::string_view wave = "～";
        constexpr std::string_view named = "管理策";
        std::vector<kijun::citation> found;
        for (std::size_t at = text.find_first_of(digits); at < text.size();
             at = text.find_first_of(digits, at)) {
            const auto first = number_at(text.substr(at));
            const bool inside_number = at > 0 && (text[at - 1] == '.' || text[at - 1] == '-');
            if (!first || inside_number ||
                (!clauses.find(first->id) && !text.substr(0, at).ends_with(named))) {
                at = std::min(text.find_first_not_of("0123456789.", at), text.size());
                continue;
            }
            kijun::citation cited;
            cited.span = {at, at + first->end};
            cited.readings = {{first->id, ""}};
            if (text.substr(cited.span.end).starts_with(wave)) {
                const std::size_t behind = cited.span.end + wave.size();
                if (const auto last = number_at(text.substr(behind))) {
                    cited.readings = {{first->id, last->id}};
                    cited.span.end = behind + last->end;
                }
            }
            at = cited.span.end;
            found.push_back(std::move(cited));
        }
        return found;
    }
};

} // namespace

int main(int count, char** arguments) {
    if (count != 3) {
        std::cerr << "usage: own_scheme EDITION TEXT\n";
        return 2;
    }
    const kijun::result<kijun::source> file = kijun::load(arguments[1]);
    if (!file) {
        std::cerr << kijun::describe(file.error(), kijun::language::en) << '\n';
        return 3;
    }
    kijun::extensions own;
    own.schemes.push_back(std::make_shared<control_numbers>());
    const auto read = kijun::read_edition_with(*file, own);
    if (!read) {
        std::cerr << kijun::describe(read.error(), kijun::language::en) << '\n';
        return 3;
    }
    for (const std::string& id : read->value.clauses().ids()) {
        const auto clause = read->value.find_clause(id);
        std::cout << id << "  " << clause->title() << '\n';
    }
    const auto found = kijun::resolve_citations(arguments[2], &read->value.clauses());
    for (const kijun::resolved_citation& cited : found.citations) {
        const kijun::text_span span = cited.source.span;
        std::cout << std::string_view(arguments[2]).substr(span.begin, span.end - span.begin);
        std::cout << " is";
        for (const std::string& clause : cited.clauses) {
            std::cout << ' ' << clause;
        }
        std::cout << '\n';
    }
    for (const kijun::diagnostic& finding : found.findings) {
        std::cout << kijun::describe(finding, kijun::language::en) << '\n';
    }
    return 0;
}
