#include "report/policy_sentences.hpp"

#include "base/blanks.hpp"
#include "report/row_places.hpp"
#include "report/words.hpp"

#include <algorithm>
#include <set>
#include <utility>

namespace kijun::policy {

namespace {

/// The digits without the zeros before them; "" where there is anything else.
std::string number_of(std::string_view digits) {
    const bool all = !digits.empty() && std::all_of(digits.begin(), digits.end(), [](char c) {
        return c >= '0' && c <= '9';
    });
    return all ? std::string(
                     digits.substr(std::min(digits.find_first_not_of('0'), digits.size() - 1)))
               : std::string();
}

/// "「甲」、「乙」"
std::string quoted(const std::vector<std::string_view>& titles) {
    std::string all;
    for (const std::string_view title : titles) {
        all += all.empty() ? "「" : "、「";
        all += title;
        all += "」";
    }
    return all;
}

/// The titles of the factors, matters and standards that were answered so.
std::vector<std::string_view> titles_of(const review_file& file,
                                        std::optional<bool> needs_review) {
    std::vector<std::string_view> titles;
    const auto add = [&](std::optional<bool> answered, const std::string& title) {
        if (answered == needs_review) {
            titles.emplace_back(title);
        }
    };
    const review_factor* const standards = matter_of_standards(file);
    for (const auto* const list : {&file.factors, &file.watched}) {
        for (const review_factor& factor : *list) {
            if (&factor != standards) {
                add(factor.needs_review, factor.title);
            }
        }
    }
    for (const review_related& related : file.related) {
        if (related.needs_review) { // a standard that only has a note was not asked about
            add(related.needs_review, related.standard);
        }
    }
    return titles;
}

std::string numbers_of(const std::vector<revised_item>& items) {
    std::string all;
    for (const revised_item& item : items) {
        all += all.empty() ? "" : "、";
        all += item.number;
    }
    return all;
}

/// How many different changes the items take in.
std::size_t incorporated_count(const std::vector<revised_item>& items) {
    std::set<std::string_view> ids;
    for (const revised_item& item : items) {
        ids.insert(item.incorporated.begin(), item.incorporated.end());
    }
    return ids.size();
}

std::string edition_title(const edition& of) {
    std::string text(of.name());
    if (!of.date().empty()) {
        text += "（" + date(of.date()) + "）";
    }
    return text;
}

} // namespace

const review_factor* matter_of_standards(const review_file& file) {
    const std::vector<review_factor>& matters = file.watched;
    const auto says_so = [](const review_factor& one) { return one.about_standards; };
    auto found = std::find_if(matters.begin(), matters.end(), says_so);
    if (found == matters.end()) {
        found = std::find_if(matters.begin(), matters.end(), [](const review_factor& one) {
            const auto says = [&one](const char* word) {
                return one.title.find(word) != std::string::npos;
            };
            return says("関連") && (says("規定") || says("規程"));
        });
    }
    return found == matters.end() ? nullptr : &*found;
}

std::string date(std::string_view written) {
    constexpr std::size_t month_at = 5;
    constexpr std::size_t day_at = 8;
    constexpr std::size_t full = 10;
    const bool has_day = written.size() == full && written[day_at - 1] == '-';
    if (!(has_day || written.size() == day_at - 1) || written[month_at - 1] != '-') {
        return std::string(written);
    }
    const std::string year = number_of(written.substr(0, month_at - 1));
    const std::string month = number_of(written.substr(month_at, 2));
    const std::string day = has_day ? number_of(written.substr(day_at)) : std::string();
    if (year.empty() || month.empty() || (has_day && day.empty())) {
        return std::string(written);
    }
    return year + "年" + month + "月" + (has_day ? day + "日" : "");
}

std::string checklist_name(const annual_review& review) {
    return review.items.name.empty() ? std::string(words::checklist_column) : review.items.name;
}

std::string conclusion(const annual_review& review) {
    return checklist_name(review) + "の見直しは「" +
           (review.conclusion.needs_revision ? "要" : "否") + "」" +
           (review.conclusion.is_provisional() ? "（暫定）" : "") + "とする。";
}

std::vector<std::string> grounds(const annual_review& review) {
    const std::string standard = standard_name(review.after);
    const std::vector<revised_item>& items = review.conclusion.revised_items;
    std::vector<std::string> said;
    if (review.conclusion.needs_revision) {
        const bool cites_more =
            std::any_of(items.begin(), items.end(), [](const revised_item& item) {
                return !item.new_clauses.empty();
            });
        said.push_back(standard + std::string(review.after.name()) + "における改訂のうち" +
                       std::to_string(incorporated_count(items)) + "件を取り込むため、通番" +
                       numbers_of(items) +
                       (cites_more ? "の関連規定箇所を改める。" : "の内容を見直す。"));
    } else {
        said.push_back(
            standard + std::string(review.after.name()) +
            (review.conclusion.is_provisional()
                 ? "における改訂に、これまでの判定で取り込みが必要とされたものはない。"
                 : "における改訂に、取り込みが必要なものはない。"));
    }
    if (const auto none = titles_of(review.file, false); !none.empty()) {
        said.push_back(quoted(none) + "については、見直しを要する事項はない。");
    }
    if (const auto some = titles_of(review.file, true); !some.empty()) {
        said.push_back(quoted(some) + "については、見直しを要する事項がある。");
    }
    return said;
}

std::string provisional(const annual_review& review) {
    const std::size_t open = review.conclusion.open_questions;
    return open == 0 ? std::string()
                     : "暫定：判定されていない問いが" + std::to_string(open) +
                           "件残っており、結論は確定していない。";
}

std::string editions(const annual_review& review) {
    const std::string standard = "「" + standard_name(review.after) + "」";
    if (review.before.name().empty() || review.after.name().empty()) {
        return standard + "の新旧の版を比べた。";
    }
    return standard + "は、" + edition_title(review.before) + "が" +
           edition_title(review.after) + "に改訂された。";
}

intake intake_of(const revised_item& item,
                 std::string_view category,
                 const std::vector<reference_row>& rows,
                 const std::vector<const impact_link*>& links) {
    intake told;
    for (const reference_row& row : rows) {
        std::vector<std::string> labels;
        for (const std::string& label : address_of(row.clause + "/" + row.path).path) {
            if (std::string printed = printed_label(label); !printed.empty()) {
                labels.push_back(std::move(printed));
            }
        }
        told.places += (told.places.empty() ? "" : "、") + row.clause +
                       (labels.empty() ? "" : "の" + display_path(labels)) +
                       (row.mark.empty() ? "" : "（" + row.mark + "）");
    }
    told.outcome = "の改訂を通番" + item.number;
    if (!category.empty()) {
        told.outcome += "（" + std::string(category) + "）";
    }
    told.outcome += "に取り込";
    if (item.new_clauses.empty()) {
        told.outcome += "む。";
    } else {
        told.outcome += "み、関連規定箇所に";
        for (std::size_t i = 0; i != item.new_clauses.size(); ++i) {
            told.outcome += (i == 0 ? "" : "、") + item.new_clauses[i];
        }
        told.outcome += "を加える。";
    }
    for (const impact_link* link : links) {
        if (!link->rationale.empty() &&
            std::find(told.reasons.begin(), told.reasons.end(), link->rationale) ==
                told.reasons.end()) {
            told.reasons.push_back(link->rationale);
        }
    }
    return told;
}

std::string_view answer(std::optional<bool> needs_review) {
    return !needs_review   ? "（見直しの要否は記されていない。）"
           : *needs_review ? "（見直しを要する。）"
                           : "（見直しは要しない。）";
}

std::vector<std::string> lines(std::string_view text) {
    std::vector<std::string> all;
    for (std::size_t begin = 0; begin <= text.size();) {
        const std::size_t end = std::min(text.find('\n', begin), text.size());
        if (const std::string_view line = trimmed(text.substr(begin, end - begin));
            !line.empty()) {
            all.emplace_back(line);
        }
        begin = end + 1;
    }
    return all;
}

} // namespace kijun::policy
