#pragma once
// What the answers of one file say, as verdicts: which changes and items of an impact each of
// them is about.

#include "review/questions.hpp"

#include <kijun/base/diagnostic.hpp>
#include <kijun/impact/impact.hpp>
#include <kijun/impact/reference_rows.hpp>
#include <kijun/model/checklist.hpp>
#include <kijun/model/ledger.hpp>
#include <kijun/model/reviewer_answer.hpp>
#include <kijun/review/asked_question.hpp>

#include <cstddef>
#include <string>
#include <unordered_map>
#include <vector>

namespace kijun::verdicts {

/// A verdict and the answer that it comes from.
struct said_verdict {
    verdict what;
    const reviewer_answer* answer = nullptr;
    std::string known; ///< fingerprint of the verdicts that its reviewer had before them

    [[nodiscard]] bool is_sheet() const { return !answer->asked.empty(); }
};

/// The answers that tell which items a change concerns.
struct listing {
    std::vector<const reviewer_answer*> answers;
    bool is_clear = true; ///< every number that they name is in the checklist
};

class said_verdicts {
public:
    /// All must outlive this, and so must the answers.
    said_verdicts(const std::string& file,
                  const impact& of,
                  const checklist& items,
                  const questions& asked);

    void add(const reviewer_answer& one);

    /// In the order of the answers.
    [[nodiscard]] const std::vector<said_verdict>& all() const noexcept { return said_; }
    [[nodiscard]] const listing& listed_by(std::size_t change) const {
        return listed_by_[change];
    }
    [[nodiscard]] std::vector<diagnostic>& findings() noexcept { return findings_; }

    /// What an answer says of one change and one item (npos: all items).
    [[nodiscard]] verdict
    verdict_on(const reviewer_answer& one, std::size_t change, std::size_t item) const;

private:
    using indices = std::vector<std::size_t>;

    void find_trouble(code id, const reviewer_answer& at, std::vector<std::string> details);
    [[nodiscard]] std::vector<std::size_t> changes_at(const std::string& place) const;
    [[nodiscard]] std::string displayed(const std::string& written) const;
    void expand(const reviewer_answer& one);
    void expand_asked(const reviewer_answer& one);
    void say_asked(const reviewer_answer& one,
                   const asked_question& question,
                   std::size_t item,
                   const std::string& number);
    [[nodiscard]] verdict outdated(const reviewer_answer& one,
                                   verdict about,
                                   const asked_question& question,
                                   std::size_t item,
                                   const std::string& number);
    void list(const reviewer_answer& one, std::size_t change, bool is_clear);

    const std::string& file_;
    const impact& of_;
    const checklist& items_;
    const questions& asked_;
    std::vector<said_verdict> said_;
    std::vector<listing> listed_by_; ///< by change
    std::vector<diagnostic> findings_;
    std::unordered_map<std::string, indices> at_row_;
    std::unordered_map<std::string, indices> at_change_;
    std::unordered_map<std::string, indices> naming_; ///< by each of a change's places
    std::unordered_map<std::string, relation> relations_;
    std::vector<indices> row_changes_;
    indices rows_of_;
};

} // namespace kijun::verdicts
