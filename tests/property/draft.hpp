#pragma once
// An edition that can still be changed: what the property tests draw, mutate and cut down.

#include <kijun/model/edition.hpp>

#include <cstddef>
#include <string>
#include <vector>

namespace kijun::test {

struct draft_part {
    std::string label; ///< as written; "" for none
    std::string text;
    std::vector<draft_part> parts;
};

struct draft_clause {
    std::string id;
    std::string title;
    std::string grade;
    std::vector<draft_part> parts;
};

struct draft {
    std::vector<draft_clause> clauses;
};

/// The edition of a draft. Throws when it cannot be built: a test's own fault.
[[nodiscard]] edition build(const draft& from, std::string_view name);

/// One line a place, two blanks a level; line breaks and backslashes escaped. What has neither
/// can be pasted into a unit test (tests/support/edition_text.hpp).
[[nodiscard]] std::string print(const draft& what);

/// Every list of paragraphs in the draft, each clause's before those below it, in document
/// order. Valid until the draft changes shape.
[[nodiscard]] std::vector<std::vector<draft_part>*> families(draft& of);

[[nodiscard]] std::size_t count_parts(const draft& of);

} // namespace kijun::test
