#include "numbering/exclusions.hpp"

#include "numbering/left_out_words.hpp"

#include <kijun/numbering/citation.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

namespace kijun::numbering {
namespace {

using namespace std::string_view_literals;

constexpr std::array between{
    " "sv,      "\t"sv,     "\r"sv,       "\n"sv,   "　"sv,     "、"sv,       "，"sv,
    ","sv,      "､"sv,      "・"sv,       "･"sv,    "／"sv,     "/"sv,        "及び"sv,
    "および"sv, "並びに"sv, "ならびに"sv, "又は"sv, "または"sv, "若しくは"sv, "と"sv,
    "「"sv,     "」"sv,     "『"sv,       "』"sv,   "【"sv,     "】"sv,       "［"sv,
    "］"sv,     "["sv,      "]"sv,        "〔"sv,   "〕"sv,     "もしくは"sv};
class exclusions {
public:
    exclusions(std::string_view text, std::vector<resolved_citation>& all)
        : text_(text), all_(all) {}

    void take_out() {
        // Backwards: the last of 実3、実5を除く says what the ones before it are.
        std::vector<std::size_t> left_out;
        for (std::size_t i = all_.size(); i-- > 0;) {
            const bool joined =
                !left_out.empty() && left_out.back() == i + 1 && is_list(i, i + 1);
            if (is_whole(all_[i]) && (joined || says_left_out(text_.substr(end_of(i))))) {
                left_out.push_back(i);
            }
        }
        std::ranges::reverse(left_out);
        for (const std::size_t one : left_out) {
            if (const auto from = range_of(one)) {
                take_from(*from, one);
            }
        }
        remove_taken();
    }

private:
    [[nodiscard]] std::size_t end_of(std::size_t one) const {
        return all_[one].source.span.end;
    }

    [[nodiscard]] std::string_view gap(std::size_t from, std::size_t to) const {
        const std::size_t begin = end_of(from);
        const std::size_t end = all_[to].source.span.begin;
        return end <= begin ? std::string_view() : text_.substr(begin, end - begin);
    }

    static bool is_whole(const resolved_citation& one) {
        return one.source.kind == citation_kind::clause && one.source.locator.empty() &&
               !one.clauses.empty();
    }

    [[nodiscard]] bool is_list(std::size_t from, std::size_t to) const {
        std::string_view signs = gap(from, to);
        pass(signs, between);
        return signs.empty();
    }

    /// Are the two in one sentence, or in one and its proviso? Empty lines part, too.
    [[nodiscard]] bool is_one_sentence(std::size_t from, std::size_t to) const {
        std::string_view rest = gap(from, to);
        if (rest.find("\n\n") != std::string_view::npos) {
            return false;
        }
        for (std::size_t at = rest.find("。"); at != std::string_view::npos;
             at = rest.find("。")) {
            rest.remove_prefix(at + "。"sv.size());
            pass(rest, blanks_and_breaks);
            if (!begins_proviso(rest)) {
                return false;
            }
        }
        return true;
    }

    /// Does a citation of several clauses have all that `one` names?
    [[nodiscard]] bool holds(std::size_t whole, std::size_t one) {
        if (all_[whole].clauses.size() <= all_[one].clauses.size()) {
            return false;
        }
        std::unordered_set<std::string_view>& ids = ids_[whole];
        if (ids.empty()) {
            ids.insert(all_[whole].clauses.begin(), all_[whole].clauses.end());
        }
        return std::ranges::all_of(all_[one].clauses,
                                   [&ids](const std::string& id) { return ids.contains(id); });
    }

    [[nodiscard]] std::optional<std::size_t> range_of(std::size_t one) {
        constexpr std::size_t reach = 64; // citations that one looks back over
        for (std::size_t back = 1; back <= std::min(one, reach); ++back) {
            const std::size_t at = one - back;
            if (holds(at, one)) {
                return is_one_sentence(at, one) ? std::optional(at) : std::nullopt;
            }
        }
        const std::size_t next = one + 1;
        return next < all_.size() && is_one_sentence(one, next) && holds(next, one)
                   ? std::optional(next)
                   : std::nullopt;
    }

    void take_from(std::size_t whole, std::size_t one) {
        for (const std::string& id : all_[one].clauses) {
            taken_.push_back({whole, id});
        }
        all_[one].excluded = std::move(all_[one].clauses);
        all_[one].clauses.clear();
    }

    void remove_taken() {
        std::ranges::stable_sort(taken_, {}, &taken::whole);
        for (auto begin = taken_.begin(); begin != taken_.end();) {
            const std::size_t whole = begin->whole;
            std::unordered_set<std::string_view> ids;
            for (; begin != taken_.end() && begin->whole == whole; ++begin) {
                ids.insert(begin->id);
            }
            std::erase_if(all_[whole].clauses,
                          [&ids](const std::string& id) { return ids.contains(id); });
        }
    }

    struct taken {
        std::size_t whole;
        std::string id;
    };

    std::string_view text_;
    std::vector<resolved_citation>& all_;
    std::vector<taken> taken_;
    std::unordered_map<std::size_t, std::unordered_set<std::string_view>> ids_;
};

} // namespace

void take_out_exclusions(std::string_view text, std::vector<resolved_citation>& all) {
    if (all.size() > 1 && (text.find("除") != std::string_view::npos ||
                           text.find("含ま") != std::string_view::npos ||
                           text.find("以外") != std::string_view::npos ||
                           text.find("のぞ") != std::string_view::npos)) {
        exclusions(text, all).take_out();
    }
}

} // namespace kijun::numbering
