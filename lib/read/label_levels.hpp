#pragma once
// Where a labelled paragraph stands: which of the open lists it goes on, or under what it
// begins one.

#include <kijun/numbering/label.hpp>

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

namespace kijun {

/// What the indents of a document say of its labels.
struct label_indents {
    bool deeper = false;  ///< (1) stands further to the right than 1
    bool nested = false;  ///< so does a list inside another that counts in the same way
    bool hanging = false; ///< so do paragraphs without a label between the items of a list
};

class label_levels {
public:
    explicit label_levels(label_indents say)
        : with_indents_(say.deeper), nested_(say.nested), hanging_(say.hanging) {}

    /// How many levels stay open above the paragraph of this label; none where the label is not
    /// certain and goes on no list and begins none that may begin here.
    [[nodiscard]] std::optional<std::size_t>
    level_of(std::string_view written, bool certain, std::size_t indent) const;
    /// The same for a paragraph without a label, before the label that comes next ("" for
    /// none): what stands between 1 and 2 belongs to 1.
    [[nodiscard]] std::size_t level_of_unlabelled(std::size_t indent,
                                                  std::string_view next) const;

    void close_to(std::size_t level) { open_.resize(level); }
    /// No list goes on from here: another clause.
    void forget() {
        open_.clear();
        last_.clear();
    }
    /// "" for a paragraph without a label.
    void open(std::string_view written, std::size_t indent);
    [[nodiscard]] std::size_t count() const noexcept { return open_.size(); }

private:
    struct open_level {
        label written;
        std::size_t indent = 0;
    };
    [[nodiscard]] std::size_t level_by_indent(std::size_t indent) const;
    /// What has no label has no lists: whatever stands behind it, however far in, stands beside
    /// it, or another layout of the same text would be another text.
    [[nodiscard]] bool holds_nothing(std::size_t level) const {
        return open_[level].written.text.empty();
    }

    /// Right under the last item that is open.
    [[nodiscard]] std::size_t under_last_item() const;

    /// The level at which a list goes on with this label, as the last labels there say.
    /// Of several lists the one at this indent, where lists of one kind are nested.
    [[nodiscard]] std::optional<std::size_t> going_on(const label& read,
                                                      std::optional<std::size_t> indent) const;

    std::vector<open_level> open_;
    std::vector<open_level> last_; ///< the last label of each level; others may come behind
    bool with_indents_;
    bool nested_;
    bool hanging_;
};

} // namespace kijun
