#include "numbering/law_citation.hpp"

#include "numbering/code_points.hpp"
#include "numbering/law_id.hpp"
#include "numbering/law_place.hpp"
#include "numbering/law_prefix.hpp"
#include "numbering/law_reference.hpp"

#include <kijun/base/location.hpp>
#include <kijun/numbering/address.hpp>
#include <kijun/numbering/citation.hpp>

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace kijun::numbering {
namespace {

class law_reader {
public:
    law_reader(std::string_view text, const clause_list& clauses, const address& stands_in)
        : text_(text), places_(clauses, stands_in) {}

    std::vector<citation> read() && {
        read_between(0, text_.size());
        return std::move(found_);
    }

private:
    void read_between(std::size_t at, std::size_t end) {
        while (const auto stretch = next_law_beginning(text_, at)) {
            if (stretch->begin >= end) {
                return;
            }
            at = stretch->begin;
            while (at < stretch->end) {
                const code_point sign = code_point_at(text_, at);
                std::optional<std::size_t> next;
                if (opens_law_reference(sign.value)) {
                    next = read_list(at);
                }
                at = next.value_or(at + sign.bytes);
            }
        }
    }

    std::optional<std::size_t> read_list(std::size_t at) {
        const auto head = match_law_reference(text_, at);
        if (!head) {
            return std::nullopt;
        }
        const law_owner owner = owner_of(text_, at, *head);
        if (owner == law_owner::nobody) {
            return std::nullopt;
        }
        const bool another = owner == law_owner::another;
        auto place = places_.meaning(*head, another, false);
        if (!place) {
            return head->end; // 同条, and nothing cited before
        }
        law_reference last = *head;
        std::size_t end = add(*std::move(place), last, another, at);
        while (const auto next = read_next(end, another, last)) {
            end = *next;
        }
        return end;
    }

    /// The next of a list: 、第三項, or 第二項 behind a remark. A remark that says which part
    /// is meant goes on with the list, too.
    std::optional<std::size_t> read_next(std::size_t at, bool another, law_reference& last) {
        const auto remark = match_law_remark(text_, at);
        const bool narrows = remark && read_narrowing(at, *remark, another);
        const auto next = read_behind(at, remark, narrows, another, last);
        return next || !narrows ? next : remark;
    }

    /// （第三項を除く。）, （第二号に係る部分に限る。）: parts of what was cited before it, not
    /// of the text's own article. False of any other remark, which is not read here.
    bool read_narrowing(std::size_t begin, std::size_t end, bool another) {
        const std::string_view remark = text_.substr(begin, end - begin);
        const bool takes_a_part = remark.find("除く") != std::string_view::npos ||
                                  remark.find("に係る") != std::string_view::npos ||
                                  remark.find("に限る") != std::string_view::npos;
        if (!takes_a_part || remark.find("準用") != std::string_view::npos) {
            return false;
        }
        const std::size_t inside = begin + code_point_at(text_, begin).bytes;
        auto part = match_law_reference(text_, inside, true);
        const auto is_numbered = [](const law_level& level) {
            return level.step == law_step::numbered || level.step == law_step::none;
        };
        if (!part || part->article.step != law_step::none || !is_numbered(part->paragraph) ||
            !is_numbered(part->item)) {
            return false;
        }
        const law_place before = places_.last();
        auto place = places_.meaning(*part, another, true);
        if (!place) {
            return false;
        }
        std::size_t at = add(*std::move(place), *part, another, inside);
        while (const auto next = read_next(at, another, *part)) {
            at = *next;
        }
        read_between(at, end);
        places_.set_last(before);
        return true;
    }

    std::optional<std::size_t> read_behind(std::size_t at,
                                           std::optional<std::size_t> remark,
                                           bool was_read,
                                           bool another,
                                           law_reference& last) {
        const law_place before = places_.last();
        const std::size_t count = found_.size();
        const std::size_t behind = remark.value_or(at);
        const auto join = match_law_join(text_, behind);
        if ((!join && !remark) || (join && join->joint == law_joint::range)) {
            return std::nullopt;
        }
        const std::size_t begin = join ? join->end : behind;
        auto next = match_law_reference(text_, begin, true);
        if (!next && join && !last.subs.empty()) {
            next = match_law_sub(text_, begin);
        }
        // 第三条（略）第二項 goes on with a part; 第三条（略）第四条 does not.
        const bool leans = next && next->article.step == law_step::none;
        if (!next || (!join && !leans) || owner_of(text_, begin, *next) == law_owner::nobody) {
            return std::nullopt;
        }
        if (remark && !was_read) {
            read_between(at, *remark);
            places_.set_last(before);
        }
        auto place = places_.meaning(*next, another, true);
        if (!place) {
            found_.erase(found_.begin() + static_cast<std::ptrdiff_t>(count), found_.end());
            return std::nullopt;
        }
        last = *std::move(next);
        return add(*std::move(place), last, another, begin);
    }

    /// Adds what a reference means, with the end of its range, and gives where it ended.
    std::size_t add(law_place place, law_reference& last, bool another, std::size_t begin) {
        std::size_t end = last.end;
        citation cited;
        cited.kind = place.in_own ? citation_kind::part : citation_kind::clause;
        if (!place.in_own) {
            cited.readings = {{place.article, place.last_article}};
        }
        std::vector<std::string> path = place.path();
        places_.set_last(place);
        const auto join = match_law_join(text_, end);
        if (join && join->joint == law_joint::range) {
            auto to = match_law_reference(text_, join->end, true);
            if (!to && !last.subs.empty()) {
                to = match_law_sub(text_, join->end);
            }
            constexpr std::string_view until = "まで";
            const bool closed =
                to && (!join->wants_made || text_.substr(to->end).starts_with(until));
            auto upper = closed ? places_.meaning(*to, another, true) : std::nullopt;
            if (upper) {
                if (!place.in_own && upper->article != place.article) {
                    cited.readings.front().last =
                        upper->last_article.empty() ? upper->article : upper->last_article;
                    path.clear();
                } else {
                    const std::vector<std::string> other = upper->path();
                    path.erase(std::ranges::mismatch(path, other).in1, path.end());
                }
                end = to->end + (join->wants_made ? until.size() : 0);
                places_.set_last(*std::move(upper));
                last = *std::move(to);
            }
        }
        if (!place.another) {
            cited.span = {begin, end};
            cited.locator = locator_of(path);
            found_.push_back(std::move(cited));
        }
        return end;
    }

    static std::string locator_of(const std::vector<std::string>& path) {
        if (path.empty()) {
            return {};
        }
        return kijun::to_string(address{path.front(), {path.begin() + 1, path.end()}});
    }

    std::string_view text_;
    law_places places_;
    std::vector<citation> found_;
};

} // namespace

std::vector<citation> read_law_citations(std::string_view text,
                                         const clause_list& clauses,
                                         const address& stands_in) {
    return law_reader(text, clauses, stands_in).read();
}

std::string print_law_citation(const citation& cited) {
    std::string text;
    if (!cited.readings.empty()) {
        const citation_reading& reading = cited.readings.front();
        text = reading.first;
        if (!reading.last.empty()) {
            return text + "から" + reading.last + "まで";
        }
    }
    const auto place = parse_address(cited.locator);
    if (!place) {
        return text;
    }
    std::vector<std::string> path = place->path;
    path.insert(path.begin(), place->clause);
    std::size_t at = 0;
    if (const auto number = read_law_number(path.front(), 0);
        number && path.front().front() >= '0' && path.front().front() <= '9') {
        text += "第" + to_kanji(number->value) + "項";
        ++at;
    }
    if (const auto number = at < path.size() ? read_law_number(path[at], 0) : std::nullopt) {
        const std::string& label = path[at++]; // 二の二 is 第二号の二
        text += "第" + label.substr(0, number->end) + "号" + label.substr(number->end);
    }
    for (; at < path.size(); ++at) {
        text += path[at];
    }
    return text;
}

} // namespace kijun::numbering
