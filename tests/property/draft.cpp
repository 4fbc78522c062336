#include "draft.hpp"

#include <kijun/model/edition_builder.hpp>

#include <stdexcept>
#include <string_view>

namespace kijun::test {
namespace {

void put(edition_builder& into, const std::vector<draft_part>& parts) {
    for (const auto& part : parts) {
        into.open_paragraph(part.label, part.text);
        put(into, part.parts);
        into.close_paragraph();
    }
}

std::string escaped(std::string_view text) {
    std::string all;
    for (const char c : text) {
        if (c == '\n') {
            all += "\\n";
        } else if (c == '\\') {
            all += "\\\\";
        } else {
            all += c;
        }
    }
    return all;
}

void print(std::string& into, const std::vector<draft_part>& parts, std::size_t depth) {
    for (const auto& part : parts) {
        into += std::string(2 * depth, ' ') + (part.label.empty() ? "-" : part.label);
        into += (part.text.empty() ? "" : " ") + escaped(part.text) + "\n";
        print(into, part.parts, depth + 1);
    }
}

void gather(std::vector<std::vector<draft_part>*>& into, std::vector<draft_part>& parts) {
    into.push_back(&parts);
    for (auto& part : parts) {
        gather(into, part.parts);
    }
}

std::size_t count(const std::vector<draft_part>& parts) {
    std::size_t all = parts.size();
    for (const auto& part : parts) {
        all += count(part.parts);
    }
    return all;
}

} // namespace

edition build(const draft& from, std::string_view name) {
    edition_builder builder("基準", name);
    for (const auto& clause : from.clauses) {
        builder.open_clause(clause.id, clause.title, clause.grade);
        put(builder, clause.parts);
        builder.close_clause();
    }
    auto built = builder.build();
    if (!built) {
        throw std::logic_error("a drawn edition cannot be built");
    }
    return built->value;
}

std::string print(const draft& what) {
    std::string all;
    for (const auto& clause : what.clauses) {
        all += clause.id + (clause.title.empty() ? "" : " ") + escaped(clause.title);
        all += clause.grade.empty() ? "\n" : " [" + clause.grade + "]\n";
        print(all, clause.parts, 1);
    }
    return all;
}

std::vector<std::vector<draft_part>*> families(draft& of) {
    std::vector<std::vector<draft_part>*> all;
    for (auto& clause : of.clauses) {
        gather(all, clause.parts);
    }
    return all;
}

std::size_t count_parts(const draft& of) {
    std::size_t all = 0;
    for (const auto& clause : of.clauses) {
        all += count(clause.parts);
    }
    return all;
}

} // namespace kijun::test
