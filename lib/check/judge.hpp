#pragma once
// Citations read by the edition that they were written for, and what is wrong with each.

#include "check/fates.hpp"

#include <kijun/check/check.hpp>
#include <kijun/numbering/citation.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kijun::checking {

/// Which edition a citation is of, as far as the text says.
enum class binding : std::uint8_t {
    free,    ///< it does not say: the old one, unless only the new one makes sense of it
    current, ///< the new one: 第13版の実9, 新実9
    was,     ///< the old one, and meant so: 第12版の実9, 旧実9
    other,   ///< one that is not at hand
};

struct read_citation {
    citation source;
    std::vector<std::string> clauses;
    binding of = binding::free;
};

/// The place that a locator means in a clause of an edition. A lone label that is not directly
/// under the clause means where it stands inside; where it stands in several places, the
/// clause, of notes and 参考 the first.
[[nodiscard]] std::optional<address>
place_in(const edition& in, std::string_view clause, std::string_view locator);

/// Cheap to make. Keeps what it is given, which must outlive it.
class judge {
public:
    /// `became` is nullptr where there is no old edition.
    judge(const edition& current, const edition* was, const fates* became)
        : current_(current), was_(was), became_(became) {}

    /// The citations of clauses in a text, ascending.
    [[nodiscard]] std::vector<read_citation> read(std::string_view text) const;
    /// Adds what is wrong with a citation of `text`; of the place only the span is set.
    void judge_into(std::vector<check_finding>& to,
                    std::string_view text,
                    const read_citation& cited) const;

private:
    struct outcome;

    [[nodiscard]] std::optional<outcome>
    outcome_of(const std::string& clause, std::string_view locator, binding of) const;
    [[nodiscard]] std::string range_now(const std::vector<address>& now) const;

    const edition& current_;
    const edition* was_;
    const fates* became_;
};

} // namespace kijun::checking
