#include "equal_editions.hpp"

#include <kijun/numbering/address.hpp>

#include <algorithm>
#include <cstddef>
#include <string_view>

namespace kijun::test {
namespace {

std::string differs(const std::string& where,
                    std::string_view what,
                    std::string_view one,
                    std::string_view other) {
    return where + ": " + std::string(what) + " 「" + std::string(one) + "」 against 「" +
           std::string(other) + "」";
}

} // namespace

std::optional<std::string>
first_difference(const edition& one, const edition& other, bool names) {
    if (names && (one.standard() != other.standard() || one.name() != other.name())) {
        return differs("edition", "name", one.name(), other.name());
    }
    const std::size_t clauses = std::min(one.clause_count(), other.clause_count());
    for (std::size_t i = 0; i < clauses; ++i) {
        const clause a = one.clause_at(i);
        const clause b = other.clause_at(i);
        const std::string where = "clause " + std::to_string(i) + " " + std::string(a.id());
        if (a.id() != b.id()) {
            return differs(where, "id", a.id(), b.id());
        }
        if (a.title() != b.title()) {
            return differs(where, "title", a.title(), b.title());
        }
        if (a.grade() != b.grade()) {
            return differs(where, "grade", a.grade(), b.grade());
        }
        if (a.first_paragraph() != b.first_paragraph()) {
            return differs(where,
                           "first paragraph",
                           std::to_string(a.first_paragraph()),
                           std::to_string(b.first_paragraph()));
        }
        const std::size_t end = std::min(a.end_paragraph(), b.end_paragraph());
        for (std::size_t k = a.first_paragraph(); k < end; ++k) {
            const paragraph p = one.paragraph_at(k);
            const paragraph q = other.paragraph_at(k);
            const std::string place = to_string(p.place());
            if (place != to_string(q.place())) {
                return differs(where, "address", place, to_string(q.place()));
            }
            if (p.text() != q.text()) {
                return differs(place, "text", p.text(), q.text());
            }
        }
        if (a.end_paragraph() != b.end_paragraph()) {
            return differs(where,
                           "end of paragraphs",
                           std::to_string(a.end_paragraph()),
                           std::to_string(b.end_paragraph()));
        }
    }
    if (one.clause_count() != other.clause_count()) {
        return differs("edition",
                       "number of clauses",
                       std::to_string(one.clause_count()),
                       std::to_string(other.clause_count()));
    }
    return std::nullopt;
}

} // namespace kijun::test
