#pragma once
// One row of a published paper, understood.

#include "paper_place.hpp"
#include "paper_rows.hpp"

#include <kijun/base/diagnostic.hpp>
#include <kijun/model/published_review.hpp>

#include <vector>

namespace kijun {

/// Reads rows one after the other; what a row leaves out may be in the one before it.
class paper_row_reader {
public:
    explicit paper_row_reader(std::vector<diagnostic>& findings) : findings_(findings) {}

    /// KJ0511 (no clause), KJ0512 (place recovered), KJ0513 (place unsure), KJ0515, KJ0516
    /// (marks), KJ0517 (通番).
    [[nodiscard]] published_row read(const paper_row& row);

private:
    void read_items(const paper_row& row, published_row& to);
    void read_clause(const paper_row& row, published_row& to);
    void read_text(const paper_row& row, published_row& to);
    void find_place(const marked_text& text, published_row& to);
    [[nodiscard]] bool is_branch(const marked_text& text,
                                 const std::vector<labelled_part>& parts,
                                 const published_row& row) const;
    void find(code id, const published_row& row, std::vector<std::string> details);

    std::vector<diagnostic>& findings_;
    std::string clause_;            ///< of the row before
    std::vector<std::string> path_; ///< of the last change in that clause that has one
};

} // namespace kijun
