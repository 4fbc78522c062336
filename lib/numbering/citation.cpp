// Reading citations: one pass over the bytes. Where a citation may begin, the grammar is
// tried; what it gives is turned into readings; then the list goes on from element to element
// as long as separators and complete numbers follow. Each attempt looks a bounded way ahead and
// each success moves on, so the whole is linear in the text.

#include "numbering/characters.hpp"
#include "numbering/citation_ast.hpp"
#include "numbering/citation_grammar.hpp"
#include "numbering/citation_places.hpp"
#include "numbering/citation_plain.hpp"
#include "numbering/citation_prefix.hpp"
#include "numbering/citation_readings.hpp"
#include "numbering/clause_and_item.hpp"
#include "numbering/code_points.hpp"
#include "numbering/left_out_words.hpp"

#include <kijun/base/location.hpp>
#include <kijun/numbering/citation.hpp>
#include <kijun/numbering/label.hpp>

#include <algorithm>
#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace kijun {
namespace {

using namespace numbering;

class citation_reader {
public:
    explicit citation_reader(std::string_view text) : text_(text) {}

    std::vector<citation> read() && {
        std::size_t at = 0;
        while (const auto place = next_beginning(text_, at)) {
            at = read_between(place->begin, place->end, true);
        }
        return std::move(found_);
    }

private:
    /// Reads what begins in [at, end), and says how far that went. Remarks between two elements
    /// are read with `lists` off: they hold no brackets, and a list in one ends inside it.
    std::size_t read_between(std::size_t at, std::size_t end, bool lists) {
        while (at < end) {
            const code_point sign = code_point_at(text_, at);
            std::optional<std::size_t> next;
            if (opens_parts(sign.value)) {
                next = read_parts(at);
            } else if (may_begin_citation(text_, at)) {
                next = read_list(at, lists);
            }
            at = next.value_or(at + sign.bytes);
        }
        return at;
    }

    std::optional<std::size_t> read_parts(std::size_t at) {
        const auto parts = match_parts(text_, at);
        if (!parts) {
            return std::nullopt;
        }
        add_parts(parts->value, {}, at, parts->end);
        return parts->end;
    }

    /// The places that a bracket cites: of the clause around them, or, right behind a citation,
    /// of that: 実9（注1、注2）.
    void add_parts(const std::vector<ast::place>& parts,
                   const citation& of,
                   std::size_t begin,
                   std::size_t end) {
        std::string kind;
        for (const ast::place& part : parts) {
            citation cited = of;
            cited.kind = of.readings.empty() ? citation_kind::part : citation_kind::clause;
            std::vector<label> path;
            path.reserve(part.labels.size());
            for (const ast::slice& written : part.labels) {
                path.push_back(label_of(written.text()));
            }
            const std::string_view first = part.labels.front().text();
            if (path.front().series == label_series::decimal) {
                path.front() = label_of(kind + std::string(first));
            } else {
                kind = first.starts_with("注") ? "注" : "参考";
            }
            cited.locator = locator_of(path, path.size());
            // Alone, a part is cited with its brackets; in a list, each without them.
            cited.span = parts.size() == 1 ? text_span{begin, end}
                                           : text_span{index_of(part.labels.front().begin),
                                                       index_of(part.labels.back().end)};
            found_.push_back(std::move(cited));
        }
    }

    /// 実9（注1、注2）: the clause in a bracket's parts. It stands for itself no more then.
    std::optional<std::size_t> read_parts_of_last(std::size_t at) {
        const citation& last = found_.back();
        if (last.kind != citation_kind::clause || !last.locator.empty() ||
            !last.readings.front().last.empty() ||
            !opens_parts(code_point_at(text_, at).value)) {
            return std::nullopt;
        }
        const auto parts = match_parts(text_, at);
        if (!parts) {
            return std::nullopt;
        }
        citation whole = std::move(found_.back());
        found_.pop_back();
        whole.readings.resize(1); // a place is in one clause
        const std::size_t count = found_.size();
        const std::size_t begin = whole.span.begin;
        add_parts(parts->value, whole, at, parts->end);
        found_[count].span.begin = begin;
        return parts->end;
    }

    std::optional<std::size_t> read_list(std::size_t at, bool lists) {
        auto head = match_plain_element(text_, at);
        if (!head) {
            head = match_element(text_, at);
        }
        if (!head) {
            return std::nullopt;
        }
        list_context context;
        std::vector<label> path;
        add_element(head->value, ast::separator::loose, context, path, at, head->end);
        std::size_t end = read_parts_of_last(head->end).value_or(head->end);
        read_left_out(end, context);
        while (lists && !begins_anew(text_, end)) {
            auto separator = match_plain_separator(text_, end);
            if (!separator) {
                separator = match_separator(text_, end);
            }
            if (!separator) {
                break;
            }
            const std::size_t begin = separator->end;
            const std::size_t count = found_.size();
            constexpr std::size_t shortest_remark = 4; // of more bytes than 、 has
            if (begin - end >= shortest_remark) {
                read_between(end, begin, false);
            }
            const auto next = read_next(begin, separator->value, head->value, context, path);
            if (!next) {
                found_.erase(found_.begin() + static_cast<std::ptrdiff_t>(count), found_.end());
                break;
            }
            end = read_parts_of_last(*next).value_or(*next);
            read_left_out(end, context);
        }
        return end;
    }

    /// 実1～実5（3、4を除く）: bare numbers right behind a range that it is without. Which
    /// range of the sentence holds them is the resolver's to say; here one of them must.
    void read_left_out(std::size_t at, list_context context) {
        if (found_.back().readings.empty() || found_.back().readings.front().last.empty()) {
            return;
        }
        std::optional<std::size_t> begin = left_out_numbers_at(text_, at);
        if (!begin) {
            return;
        }
        const std::size_t count = found_.size();
        const std::vector<citation_reading> last = last_of_list_;
        std::vector<label> path;
        bool is_said = false;
        while (begin && !is_said) {
            const auto next = match_next(text_, *begin);
            if (!next) {
                break;
            }
            add_element(next->value, ast::separator::loose, context, path, *begin, next->end);
            is_said = says_left_out(text_.substr(next->end));
            const auto separator = match_separator(text_, next->end);
            begin = separator ? std::optional(separator->end) : std::nullopt;
        }
        const std::span<const citation> ranges(found_.data(), count);
        if (!is_said || !std::ranges::all_of(std::span(found_).subspan(count),
                                             [&ranges](const citation& one) {
                                                 return is_in_range(ranges, one);
                                             })) {
            found_.erase(found_.begin() + static_cast<std::ptrdiff_t>(count), found_.end());
        }
        last_of_list_ = last;
    }

    /// The next element of a list: a place beside the last one, or a number.
    std::optional<std::size_t> read_next(std::size_t at,
                                         ast::separator after,
                                         const ast::element& head,
                                         list_context& context,
                                         std::vector<label>& path) {
        constexpr std::string_view same = "同"; // 実8の(1)、同(4)
        const bool is_same = text_.substr(at).starts_with(same);
        if (is_same || !path.empty()) {
            const auto place = match_next_place(text_, at + (is_same ? same.size() : 0));
            if (place && (add_sibling(place->value, path, at, place->end) ||
                          (is_same && add_inside(place->value, path, at, place->end)))) {
                return place->end;
            }
        }
        if (const auto end = read_branch(at)) {
            path.clear();
            return end;
        }
        const auto next = match_number_of_list(at);
        if (!next || (next->value.ordinal && !head.ordinal)) {
            return std::nullopt;
        }
        const ast::element& element = next->value;
        constexpr std::uint32_t most = 99; // a place's number has two digits, as behind 実9
        const bool is_plain = element.ends.empty() && element.first.branches.empty() &&
                              element.first.main <= most;
        if (is_plain && !path.empty() && path.back().series == label_series::decimal) {
            // 実9 2、3: after a paragraph's number, a number is a paragraph's.
            ast::place beside = element.where;
            beside.labels.insert(beside.labels.begin(),
                                 first_digits(text_.substr(at, next->end - at)));
            return add_sibling(beside, path, at, next->end) ? std::optional(next->end)
                                                            : std::nullopt;
        }
        add_element(element, after, context, path, at, next->end);
        return next->end;
    }

    [[nodiscard]] std::optional<match<ast::element>>
    match_number_of_list(std::size_t at) const {
        auto next = match_plain_next(text_, at);
        if (!next) {
            next = match_next(text_, at);
        }
        return next;
    }

    /// 実73-1、-2: another branch of the number before it.
    std::optional<std::size_t> read_branch(std::size_t at) {
        const code_point dash = code_point_at(text_, at);
        if (!is_dash(dash.value) || last_of_list_.size() != 1 ||
            !last_of_list_.front().last.empty()) {
            return std::nullopt;
        }
        const std::string& last = last_of_list_.front().first;
        const std::size_t stem = last.rfind('-');
        const auto next = match_number_of_list(at + dash.bytes);
        if (stem == std::string::npos || !next || !next->value.ends.empty() ||
            !next->value.first.branches.empty() || !next->value.where.labels.empty()) {
            return std::nullopt;
        }
        citation cited;
        cited.kind = found_.back().kind;
        cited.readings = {
            {last.substr(0, stem + 1) + std::to_string(next->value.first.main), {}}};
        cited.span = {at, next->end};
        last_of_list_ = cited.readings;
        found_.push_back(std::move(cited));
        return next->end;
    }

    bool add_clause_and_item(const ast::element& element,
                             ast::separator after,
                             list_context& context,
                             std::vector<label>& path,
                             std::size_t begin,
                             std::size_t end) {
        const auto parted =
            part_clause_and_item(element, context.series, text_.substr(begin, end - begin));
        if (!parted) {
            return false;
        }
        add_element(parted->first, after, context, path, begin, begin + parted->end_of_first);
        add_element(parted->second,
                    ast::separator::loose,
                    context,
                    path,
                    begin + parted->begin_of_second,
                    end);
        return true;
    }

    void add_element(const ast::element& element,
                     ast::separator after,
                     list_context& context,
                     std::vector<label>& path,
                     std::size_t begin,
                     std::size_t end) {
        if (add_clause_and_item(element, after, context, path, begin, end)) {
            return;
        }
        citation cited;
        cited.readings = read_numbers(element, after, context);
        cited.kind =
            context.series == ast::series::item ? citation_kind::item : citation_kind::clause;
        path.clear();
        if (cited.kind == citation_kind::item && !element.where.labels.empty()) {
            add_items(std::move(cited), element.where, begin);
            return;
        }
        if (!element.where.labels.empty()) {
            cited.readings.resize(1); // a place is in one clause
        }
        add_places(std::move(cited), element.where, path, begin, end);
    }

    /// Items have no places: 通番5 1 is two of them, with only a blank between.
    void add_items(citation first, const ast::place& behind, std::size_t begin) {
        const std::size_t end = index_of(first_digits(text_.substr(begin)).end);
        first.readings.resize(1);
        first.span = {begin, end};
        last_of_list_ = first.readings;
        found_.push_back(first);
        for (const ast::slice& written : behind.labels) {
            const std::string number = read_label(written.text()).text;
            const bool is_number = std::ranges::all_of(
                number, [](char digit) { return digit >= '0' && digit <= '9'; });
            if (is_number && !number.empty()) {
                first.readings = {{number, {}}};
                first.span = {index_of(written.begin), index_of(written.end)};
                last_of_list_ = first.readings;
                found_.push_back(first);
            }
        }
    }

    bool add_sibling(const ast::place& place,
                     std::vector<label>& path,
                     std::size_t begin,
                     std::size_t end) {
        const auto at = sibling_in(path, label_of(place.labels.front().text()));
        if (!at || found_.empty() || found_.back().kind == citation_kind::item) {
            return false;
        }
        path.resize(*at);
        citation cited;
        cited.kind = citation_kind::clause;
        cited.readings = last_of_list_;
        add_places(std::move(cited), place, path, begin, end);
        return true;
    }

    /// 実8、同(4): in what was cited last, where that is one clause or place.
    bool add_inside(const ast::place& place,
                    std::vector<label>& path,
                    std::size_t begin,
                    std::size_t end) {
        if (found_.empty() || found_.back().kind == citation_kind::item ||
            !last_of_list_.front().last.empty()) {
            return false;
        }
        citation cited;
        cited.kind = citation_kind::clause;
        cited.readings = {last_of_list_.front()};
        add_places(std::move(cited), place, path, begin, end);
        return true;
    }

    /// One citation for each place.
    void add_places(citation cited,
                    const ast::place& place,
                    std::vector<label>& path,
                    std::size_t begin,
                    std::size_t end) {
        last_of_list_ = cited.readings;
        std::vector<cited_place> places = places_of(place, path);
        for (cited_place& one : places) {
            const bool is_first = &one == &places.front();
            const bool is_last = &one == &places.back();
            cited.locator = std::move(one.locator);
            cited.span = {is_first ? begin : index_of(one.labels.begin),
                          is_last ? end : index_of(one.labels.end)};
            found_.push_back(cited);
        }
    }

    [[nodiscard]] std::size_t index_of(const char* at) const {
        return static_cast<std::size_t>(at - text_.data());
    }

    std::string_view text_;
    std::vector<citation> found_;
    std::vector<citation_reading> last_of_list_;
};

} // namespace

std::vector<citation> parse_citations(std::string_view text) {
    return citation_reader(text).read();
}

} // namespace kijun
