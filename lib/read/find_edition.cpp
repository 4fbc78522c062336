#include "base/blanks.hpp"
#include "read/clause_lines.hpp"
#include "read/clause_rows.hpp"
#include "read/contents_lines.hpp"
#include "read/edition_names.hpp"
#include "read/form_tables.hpp"
#include "read/group_lines.hpp"
#include "read/labelled_lines.hpp"
#include "read/line_label.hpp"
#include "read/numbered_lines.hpp"
#include "read/outline_lines.hpp"
#include "read/paragraph_writer.hpp"

#include <kijun/model/edition_builder.hpp>
#include <kijun/read/find_edition.hpp>
#include <kijun/text/utf8.hpp>

#include <algorithm>
#include <optional>
#include <span>
#include <string_view>
#include <utility>
#include <variant>

namespace kijun {
namespace {

class edition_finder {
public:
    edition_finder(const located_document& in,
                   const std::string& file,
                   const limits& bounds,
                   own_schemes own)
        : in_(in), file_(file), bounds_(bounds), lines_(lines_of(in, own)),
          contents_(take_contents(lines_)), clauses_(find_clause_lines(lines_, own)) {
        write_out_rows(in_, lines_, clauses_);
    }

    result<reading<edition>> find() && {
        const edition_names names = names_before_first();
        builder_.emplace(names.standard, names.name, names.date, file_, bounds_);
        paragraphs_.emplace(*builder_, indents_of(lines_));
        for (const clause_line& each : clauses_.chosen) {
            if (each.heading.is_article || lines_[each.line].heading == 0) {
                continue;
            }
            const std::size_t level = lines_[each.line].heading;
            clause_level_ = clause_level_ == 0 ? level : std::min(clause_level_, level);
        }
        for (std::size_t i = 0; i < lines_.size(); ++i) {
            if (next_ < clauses_.chosen.size() && clauses_.chosen[next_].line == i) {
                open_clause(clauses_.chosen[next_++]);
            } else if (!take_group(i) && !take_caption(i)) {
                take_text(lines_[i], i);
            }
        }
        close_clause();
        close_groups(0);
        auto built = builder_->build();
        if (built) {
            fold_repeats(built->findings);
            add_findings(built->findings);
        }
        return built;
    }

private:
    static std::vector<outline_line> lines_of(const located_document& in, own_schemes own) {
        std::vector<outline_line> lines = outline_lines_of(in, own);
        write_out_forms(in, lines, own);
        return lines;
    }

    // --- names and places

    [[nodiscard]] edition_names names_before_first() {
        const std::size_t first =
            clauses_.chosen.empty() ? lines_.size() : clauses_.chosen.front().line;
        auto [names, is_named] =
            edition_names_before(in_.content.title, std::span(lines_).first(first), file_);
        if (!is_named) {
            findings_.push_back({code::edition_unnamed, {file_, {}, {}}, {names.name}});
        }
        return std::move(names);
    }

    /// What stands for the line of a place in files that have none.
    [[nodiscard]] position place_of(const outline_line& line) const {
        const block_origin& origin = in_.origins[line.block];
        std::size_t number = origin.line != 0        ? origin.line
                             : origin.paragraph != 0 ? origin.paragraph
                                                     : origin.page;
        if (line.row < origin.rows.size()) {
            number = origin.rows[line.row];
        }
        return {static_cast<std::uint32_t>(number), 0, 0};
    }

    [[nodiscard]] location where(const outline_line& line) const {
        return line.cells.empty() ? location_of(in_, line.block, file_)
                                  : location_of(in_, line.block, line.row, 0, file_);
    }

    // --- groups

    [[nodiscard]] bool is_clause(std::size_t line) const {
        return next_ < clauses_.chosen.size() && clauses_.chosen[next_].line == line;
    }

    /// May a short line name a group? Where sections count, the numbers say what is in what,
    /// and a short line behind one is the end of its text (事例1）氏名).
    [[nodiscard]] bool takes_short_lines() const {
        return clause_level_ == 0 && (next_ == 0 || !clauses_.are_sections);
    }

    [[nodiscard]] bool names_any_group(std::size_t line) const {
        return std::ranges::binary_search(clauses_.groups, line) ||
               (!lines_[line].is_contents &&
                looks_like_group(lines_[line], !takes_short_lines()));
    }

    /// Does nothing but names of groups stand between this line and the next clause?
    [[nodiscard]] bool leads_to_clause(std::size_t line) const {
        if (next_ == clauses_.chosen.size()) {
            return false;
        }
        for (std::size_t i = line; i < clauses_.chosen[next_].line; ++i) {
            if (lines_[i].heading == 0 && !names_any_group(i)) {
                return false;
            }
        }
        return true;
    }

    bool take_group(std::size_t index) {
        const outline_line& line = lines_[index];
        const bool above_clauses =
            line.heading != 0 && (clause_level_ == 0 || line.heading <= clause_level_);
        const bool is_group =
            line.cells.empty() && !opens_commentary(line.text) &&
            ((line.heading == 0 && names_any_group(index)) || above_clauses) &&
            leads_to_clause(index);
        if (is_group) {
            close_clause();
            const std::size_t level = line.heading != 0        ? line.heading
                                      : names_group(line.text) ? rank_of_group(line)
                                      : group_line_ == index   ? groups_.back() + 1
                                      : groups_.empty()        ? 1
                                                               : groups_.back();
            group_line_ = index + 1;
            close_groups(level);
            groups_.push_back(level);
            builder_->open_group(line.label.empty() ? line.text : line.label + " " + line.text);
            return true;
        }
        // An annex: what follows belongs to no clause. A heading as deep as those of clauses
        // may stand inside of one (解説, or a paragraph with its label), and nothing of it is
        // lost.
        const bool is_annex = line.heading != 0 && line.heading < clause_level_ &&
                              !opens_commentary(line.text) &&
                              labelled_text_of(line).label.empty();
        if (is_annex && in_clause_) {
            close_clause();
        }
        return false;
    }

    void close_groups(std::size_t level) {
        while (!groups_.empty() && groups_.back() >= level) {
            groups_.pop_back();
            builder_->close_group();
        }
    }

    // --- clauses

    /// 「（目的）」 on the line above an article is its title.
    bool take_caption(std::size_t index) {
        const std::string& text = lines_[index].text;
        const bool bracketed = (text.starts_with("（") && text.ends_with("）")) ||
                               (text.starts_with("(") && text.ends_with(")"));
        if (!bracketed || !is_clause(index + 1)) {
            return false;
        }
        const clause_heading& next = clauses_.chosen[next_].heading;
        if (!next.is_article || !next.title.empty()) {
            return false;
        }
        const std::u32string signs = to_utf32(text);
        caption_ = to_utf8(std::u32string_view(signs).substr(1, signs.size() - 2));
        return true;
    }

    void open_clause(const clause_line& from) {
        close_clause();
        const outline_line& line = lines_[from.line];
        clause_ = from.heading;
        if (!caption_.empty()) {
            clause_.title = std::exchange(caption_, {});
        }
        clause_line_ = from.line;
        in_clause_ = true;
        begun_ = false;
        if (clause_.is_article && !clause_.text.empty()) {
            begin_clause();
            paragraphs_->add_labelled({"1", clause_.text, true}, line.indent, place_of(line));
        }
    }

    /// Title and grade are known as soon as something else comes.
    void begin_clause() {
        if (begun_) {
            return;
        }
        begun_ = true;
        const outline_line& line = lines_[clause_line_];
        builder_->open_clause(clause_.id, clause_.title, clause_.grade, place_of(line));
        const bool has_none = clauses_.are_sections && !line.cells.empty(); // a rule's row
        if (clause_.title.empty() && !clause_.is_article && !has_none) {
            findings_.push_back({code::clause_title_missing, where(line), {clause_.id}});
        }
    }

    void close_clause() {
        if (!in_clause_) {
            return;
        }
        begin_clause();
        paragraphs_->finish();
        builder_->close_clause();
        in_clause_ = false;
    }

    // --- paragraphs

    void take_text(const outline_line& line, std::size_t index) {
        if (next_ == clauses_.chosen.size() && !clauses_.are_sections &&
            names_back_matter(line)) {
            close_clause();
        }
        if (!in_clause_) {
            leave_out(line);
            return;
        }
        if (!line.cells.empty()) {
            take_row(line);
            return;
        }
        if (!begun_ && take_head(line)) {
            return;
        }
        if (opens_commentary(line.text) && line.label.empty()) {
            return;
        }
        begin_clause();
        const labelled_text read = labelled_text_of(line);
        if (read.label.empty() || line.is_note || line.is_contents) {
            take_unlabelled(line, index);
        } else if (!paragraphs_->add_labelled(read, line.indent, place_of(line))) {
            if (!line.goes_on && index != clause_line_ && !is_word(read)) {
                findings_.push_back(
                    {code::label_doubted, where(line), {read.label, beginning_of(line)}});
            }
            take_unlabelled(line, index);
        }
    }

    /// What may stand between the number and the first paragraph: the title, the rest of it,
    /// the grade.
    bool take_head(const outline_line& line) {
        if (!line.label.empty() || line.is_note) {
            return false;
        }
        if (const auto grade = grade_of(line.text); grade && clause_.grade.empty()) {
            clause_.grade = *grade;
            return true;
        }
        if (clause_.is_article || label_of_line(line.text) || opens_commentary(line.text)) {
            return false;
        }
        const bool rest = line.goes_on && !clause_.title.ends_with("。");
        // Behind the number of a section may stand what it says instead of its title.
        const bool is_title = !clauses_.are_sections || (lines_[clause_line_].cells.empty() &&
                                                         may_be_title_below(line.text));
        if ((clause_.title.empty() && is_title) || rest) {
            const graded_title split = split_grade(line.text);
            clause_.title += split.title;
            clause_.grade = split.grade.empty() ? clause_.grade : split.grade;
            return true;
        }
        return false;
    }

    /// The label of the next line of this clause that has one; "" for none.
    [[nodiscard]] std::string next_label(std::size_t index) const {
        const std::size_t end =
            next_ < clauses_.chosen.size() ? clauses_.chosen[next_].line : lines_.size();
        constexpr std::size_t farthest = 50; // lines; bounds what long texts cost
        for (std::size_t i = index + 1; i < std::min(end, index + 1 + farthest); ++i) {
            if (lines_[i].cells.empty() && !lines_[i].is_note) {
                labelled_text read = labelled_text_of(lines_[i]);
                if (!read.label.empty()) {
                    return std::move(read.label);
                }
            }
        }
        return {};
    }

    void take_unlabelled(const outline_line& line, std::size_t index) {
        paragraphs_->add_unlabelled(line, next_label(index), place_of(line));
    }

    void take_row(const outline_line& line) {
        begin_clause();
        paragraphs_->add_row(line, place_of(line));
    }

    // --- findings

    /// Sections that count from one again are told once, and not number by number.
    void fold_repeats(std::vector<diagnostic>& all) {
        for (const section_restart& each : clauses_.restarts) {
            const std::size_t before = all.size();
            std::erase_if(all, [&each](const diagnostic& one) {
                return one.id == code::clause_duplicate &&
                       std::ranges::binary_search(each.ids, one.details.front());
            });
            if (all.size() < before) {
                findings_.push_back({code::sections_count_anew,
                                     where(lines_[each.line]),
                                     {each.ids.front(), std::to_string(each.ids.size())}});
            }
        }
    }

    void leave_out(const outline_line& line) {
        if (line.is_contents) {
            contents_.add(line);
            return;
        }
        const edition_names said = edition_names_in(std::span(&line.text, 1));
        if (clauses_.chosen.empty() || (next_ == 0 && !(said.name + said.date).empty())) {
            return; // nothing was found, which is said; or what the edition is called
        }
        (next_ == 0 ? before_ : behind_).add(line);
    }

    void tell_left_out(const left_out_lines& all, code id) {
        if (all.count > 0) {
            findings_.push_back(
                {id, where(all.first), {std::to_string(all.count), beginning_of(all.first)}});
        }
    }

    void add_findings(std::vector<diagnostic>& to) {
        for (const clause_line& each : clauses_.doubted) {
            const outline_line& line = lines_[each.line];
            findings_.push_back({code::clause_heading_doubted,
                                 where(line),
                                 {each.heading.id, beginning_of(line)}});
        }
        tell_left_out(before_, code::text_outside_clauses);
        tell_left_out(behind_, code::text_behind_clauses);
        tell_left_out(contents_, code::contents_left_out);
        const auto comments =
            std::ranges::count_if(in_.content.blocks, [](const document_block& block) {
                const auto* paragraph = std::get_if<document_paragraph>(&block);
                return paragraph != nullptr && paragraph->kind == paragraph_kind::comment;
            });
        if (comments > 0) {
            findings_.push_back(
                {code::comments_left_out, {file_, {}, {}}, {std::to_string(comments)}});
        }
        to.insert(to.end(), findings_.begin(), findings_.end());
    }

    static constexpr std::size_t none = static_cast<std::size_t>(-1);

    const located_document& in_;
    const std::string& file_;
    const limits& bounds_;
    std::vector<outline_line> lines_;
    left_out_lines contents_;
    clause_lines clauses_;
    std::optional<edition_builder> builder_;
    std::optional<paragraph_writer> paragraphs_;
    std::vector<diagnostic> findings_;

    std::size_t next_ = 0;         ///< the clause that comes next
    std::size_t clause_level_ = 0; ///< of headings; 0 where clauses are none
    std::vector<std::size_t> groups_;
    std::size_t group_line_ = none; ///< the line below the last name of a group
    std::string caption_;

    clause_heading clause_;
    std::size_t clause_line_ = 0;
    bool in_clause_ = false;
    bool begun_ = false; ///< the builder knows of it

    left_out_lines before_; ///< the first clause
    left_out_lines behind_; ///< it, where no clause goes on
};

} // namespace

result<reading<edition>>
find_edition(const located_document& in,
             const std::string& file,
             const limits& bounds,
             std::span<const std::shared_ptr<const citation_scheme>> schemes) {
    auto found = edition_finder(in, file, bounds, schemes).find();
    if (found) {
        found->value = found->value.with_scheme(schemes);
    }
    return found;
}

} // namespace kijun
