// A form of file that kijun does not know: a house's own export of its rules, a record a line,
//
//     R|id|title          a rule
//     T|label|text        a paragraph of the rule before it
//
// The reader gives an edition; from there on it is compared like any other.
#include <kijun/kijun.hpp>

#include <array>
#include <iostream>
#include <string>
#include <string_view>

namespace {

constexpr std::string_view first_line = "HOUSE RULES ";

bool is_export(const kijun::source& file) {
    return file.bytes.starts_with(first_line);
}

std::string_view take(std::string_view& text, char until) {
    const std::string_view part = text.substr(0, text.find(until));
    text.remove_prefix(std::min(part.size() + 1, text.size()));
    return part;
}

kijun::result<kijun::reading<kijun::edition>> read_export(const kijun::source& file,
                                                          const kijun::limits& bounds) {
    std::string_view rest = file.bytes;
    const std::string_view name = take(rest, '\n').substr(first_line.size());
    kijun::edition_builder builder("House rules", name, "", file.name, bounds);
    bool in_rule = false;
    for (std::uint32_t line = 2; !rest.empty(); ++line) {
        std::string_view record = take(rest, '\n');
        const std::string_view kind = take(record, '|');
        const std::string_view key = take(record, '|');
        const kijun::position at{line, 1, 0};
        if (kind == "R") {
            if (in_rule) {
                builder.close_clause();
            }
            builder.open_clause(key, record, "", at);
            in_rule = true;
        } else if (kind == "T" && in_rule) {
            builder.open_paragraph(key, record, at);
            builder.close_paragraph();
        } else {
            // Nobody is to lose a line in silence.
            return kijun::failure{kijun::code::unknown_format, {file.name, at, ""}, {"?"}};
        }
    }
    if (in_rule) {
        builder.close_clause();
    }
    return builder.build();
}

} // namespace

int main(int count, char** files) {
    if (count != 3) {
        std::cerr << "usage: own_reader OLD NEW\n";
        return 2;
    }
    kijun::extensions own;
    own.readers.push_back({.takes = is_export, .read_edition = read_export});
    std::array<kijun::edition, 2> editions;
    for (std::size_t i = 0; i < editions.size(); ++i) {
        const kijun::result<kijun::source> file = kijun::load(files[i + 1]);
        const auto read = file ? kijun::read_edition_with(*file, own) : file.error();
        if (!read) {
            std::cerr << kijun::describe(read.error(), kijun::language::en) << '\n';
            return 3;
        }
        editions.at(i) = read->value;
    }
    std::cout << kijun::to_text(
        kijun::change_list(kijun::diff(editions[0], editions[1]), kijun::language::en));
    return 0;
}
