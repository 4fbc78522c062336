#pragma once
// Titles given beside a number: where they stand in a text, and whose they are.

#include <kijun/base/location.hpp>
#include <kijun/model/edition.hpp>
#include <kijun/text/similarity.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace kijun::checking {

/// How a text stands beside a citation, and so how much it takes to be a title.
enum class title_form : std::uint8_t {
    enclosed, ///< 実8（…）, 実8「…」
    cell,     ///< | 実8 | … |
    running,  ///< 実8 …: anything may follow
    leading,  ///< … （実8）: anything may stand before it
};

struct title_beside {
    text_span span; ///< of the words alone
    title_form form = title_form::running;
};

/// What may be a title behind a citation that ends at `end` (the next one begins at `limit`),
/// and before it (「…」（実8）).
[[nodiscard]] std::vector<title_beside> titles_beside(std::string_view text,
                                                      text_span cited,
                                                      std::size_t previous_end,
                                                      std::size_t limit);

/// A clause of one of the editions.
struct titled_clause {
    bool is_old = false;
    std::size_t index = 0;

    friend bool operator==(const titled_clause&, const titled_clause&) = default;
};

struct title_verdict {
    bool fits = false;         ///< it is the title of one of the clauses, or of its group
    bool fits_current = false; ///< … of the new edition's
    bool fits_was = false;     ///< … of the old edition's
    bool is_other = false;     ///< it is plainly a title, and of none of them
    std::optional<titled_clause> whose{}; ///< the clause that has it, where one has
};

/// The titles of one or two editions, findable by what they have in common with a text.
class title_index {
public:
    /// Keeps references to the editions.
    title_index(const edition& current, const edition* was);

    /// Is `written` the title of one of `own`, or plainly another's? O(its length · titles that
    /// share words with it) on average.
    [[nodiscard]] title_verdict judge(std::string_view written,
                                      title_form form,
                                      const std::vector<titled_clause>& own) const;
    [[nodiscard]] clause clause_of(const titled_clause& which) const;

private:
    struct entry {
        titled_clause of;
        std::string key;
        text_profile profile;
    };
    struct best_match;

    void add(const edition& from, bool is_old);
    [[nodiscard]] double likeness(std::string_view key, const entry& title) const;
    [[nodiscard]] bool is_group_of(std::string_view key, const titled_clause& of) const;
    [[nodiscard]] bool body_has(std::string_view key,
                                const std::vector<titled_clause>& in) const;
    [[nodiscard]] bool unrelated(std::string_view key,
                                 const std::vector<titled_clause>& own) const;
    [[nodiscard]] best_match best_other(std::string_view key,
                                        title_form form,
                                        const std::vector<titled_clause>& own) const;
    [[nodiscard]] const entry& entry_of(const titled_clause& which) const {
        return entries_[which.index + (which.is_old ? current_.clause_count() : 0)];
    }

    const edition& current_;
    const edition* was_;
    std::vector<entry> entries_; ///< the new edition's, then the old one's
    std::unordered_map<std::uint32_t, std::vector<std::uint32_t>> by_gram_;
};

/// The comparison key of a title without its final 。, the quotes around it, and 以下… notes.
[[nodiscard]] std::string title_key(std::string_view written);

} // namespace kijun::checking
