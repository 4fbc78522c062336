#include "report/blocks.hpp"
#include "report/incorporated_rows.hpp"
#include "report/numbered_items.hpp"
#include "report/policy_sentences.hpp"
#include "report/review_tables.hpp"
#include "report/row_places.hpp"

#include <kijun/report/papers.hpp>

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace kijun {

namespace {

constexpr std::size_t one_letter = 210; // twips, of 10.5 points

class policy_writer {
public:
    explicit policy_writer(const annual_review& review)
        : review_(review), items_(review.items),
          standards_(policy::matter_of_standards(review.file)) {}

    document write() && {
        paper_.title = review_.file.title;
        add_head();
        add_conclusion();
        add_rule();
        add_matters();
        add_policy();
        add_heading(2, reference_title(review_));
        paper_.blocks.emplace_back(reference_note(review_));
        paper_.blocks.emplace_back(reference_table(review_));
        add_aligned("以上", alignment::end);
        return std::move(paper_);
    }

private:
    // --- blocks

    void add_heading(std::size_t level, std::string_view text) {
        paper_.blocks.emplace_back(blocks::heading_of(level, text));
    }

    void add_aligned(std::string_view text, alignment where) {
        if (!text.empty()) {
            document_paragraph line = blocks::paragraph_of(text);
            line.align = where;
            paper_.blocks.emplace_back(std::move(line));
        }
    }

    void add(std::vector<document_run> runs, std::size_t letters = 1) {
        document_paragraph made{std::move(runs)};
        made.indent = letters * one_letter;
        paper_.blocks.emplace_back(std::move(made));
    }

    void add(std::string_view text, std::size_t letters = 1) {
        if (!text.empty()) {
            add({blocks::run_of(text)}, letters);
        }
    }

    /// What the review file says, a line a paragraph.
    void add_said(std::string_view text, std::size_t letters = 1) {
        for (const std::string& line : policy::lines(text)) {
            add(line, letters);
        }
    }

    void add_note(std::string_view text) {
        if (!text.empty()) {
            document_paragraph note = blocks::paragraph_of(text);
            note.kind = paragraph_kind::footnote;
            paper_.blocks.emplace_back(std::move(note));
        }
    }

    void add_table(document_table table, std::string caption) {
        table.caption = std::move(caption);
        paper_.blocks.emplace_back(std::move(table));
    }

    // --- the parts

    void add_head() {
        add_aligned(policy::date(review_.file.issued), alignment::end);
        add_aligned(review_.file.issuer, alignment::end);
        add_heading(1, review_.file.title);
    }

    void add_conclusion() {
        add({blocks::run_of("【対応方針】" + policy::conclusion(review_), text_mark::bold)}, 0);
        add(policy::provisional(review_));
        if (review_.file.decision.empty()) {
            for (const std::string& ground : policy::grounds(review_)) {
                add(ground);
            }
        } else {
            add_said(review_.file.decision);
        }
    }

    void add_rule() {
        add_heading(2, "1 見直しに関するルール");
        const review_file& file = review_.file;
        const std::string list = policy::checklist_name(review_);
        if (file.rule) {
            add(list + "の見直しについては、" + file.rule->source +
                (file.rule->source.empty() ? "" : "に") + "次のとおり定められている。");
            if (!file.rule->title.empty()) {
                add({blocks::run_of(file.rule->title, text_mark::bold)}, 2);
            }
            add_said(file.rule->text, 2);
        } else if (!file.factors.empty()) {
            add(list + "の見直しの要否は、次の事項を踏まえて判断する。");
            for (const review_factor& factor : file.factors) {
                add("(" + factor.number + ") " + factor.title, 2);
            }
        } else {
            add("見直しのルールは記されていない。");
        }
        if (!file.watched.empty()) {
            add("あわせて、次の事項の動向を確認する。");
            for (const review_factor& matter : file.watched) {
                add("・" + matter.title, 2);
            }
        }
    }

    void add_matters() {
        add_heading(2, "2 各検討事項の評価");
        std::size_t number = 0;
        const auto head = [&](std::string_view title) {
            add_heading(3, "(" + std::to_string(++number) + ") " + std::string(title));
        };
        for (const review_factor& factor : review_.file.factors) {
            head(factor.title);
            add_finding(factor.finding, factor.needs_review);
        }
        for (const review_factor& matter : review_.file.watched) {
            head(matter.title);
            if (&matter == standards_) {
                add_said(matter.finding);
                add_standards();
            } else {
                add_finding(matter.finding, matter.needs_review);
            }
        }
        if (standards_ == nullptr) {
            head("関連規定の改訂");
            add_standards();
        }
    }

    /// The lines of a finding, the answer behind the last.
    void add_finding(std::string_view finding,
                     std::optional<bool> needs_review,
                     std::string_view before = {},
                     std::string_view note = {}) {
        std::vector<std::string> said = policy::lines(finding);
        if (said.empty()) {
            said.emplace_back("所見は記されていない。");
        }
        said.front().insert(0, before);
        said.back() += policy::answer(needs_review);
        for (const std::string& line : said) {
            add(line);
            add_note(std::exchange(note, {}));
        }
    }

    void add_standards() {
        const std::vector<review_related>& related = review_.file.related;
        const auto is_reviewed = [this](const review_related& one) {
            return one.standard == review_.after.standard();
        };
        add(policy::editions(review_));
        for (const review_related& one : related) {
            if (is_reviewed(one)) {
                add_note(one.note);
                add_said(one.finding);
            }
        }
        add_counts();
        add_intakes();
        for (const review_related& one : related) {
            if (!is_reviewed(one)) {
                add_finding(
                    one.finding, one.needs_review, "「" + one.standard + "」：", one.note);
            }
        }
        if (std::optional<document_table> table = incorporation_table(review_)) {
            add_table(*std::move(table), incorporation_title(review_));
        } else {
            paper_.blocks.emplace_back(nothing_incorporated(review_));
        }
    }

    void add_counts() {
        const auto linked =
            std::count_if(review_.rows.begin(),
                          review_.rows.end(),
                          [](const reference_row& row) { return !row.items.empty(); });
        add("主な改訂は" + std::to_string(review_.rows.size()) + "件であり、うち" +
            std::to_string(linked) + "件が" + policy::checklist_name(review_) +
            "の通番に紐づく（［参考］）。");
    }

    void add_intakes() {
        std::map<std::pair<std::string_view, std::string_view>, const impact_link*> links;
        for (const impact_link& link : review_.effects.links) {
            links.try_emplace({link.item, link.change}, &link);
        }
        const incorporated_changes incorporated(review_);
        for (const revised_item& item : review_.conclusion.revised_items) {
            std::vector<reference_row> rows;
            for (incorporated_row& each : incorporated.rows_of(item)) {
                rows.push_back(std::move(each.row));
            }
            std::vector<const impact_link*> own;
            for (const std::string& id : item.incorporated) {
                if (const auto found = links.find({item.number, id}); found != links.end()) {
                    own.push_back(found->second);
                }
            }
            const checklist_item* listed = items_.find(item.number);
            const policy::intake told = policy::intake_of(
                item,
                listed == nullptr ? std::string_view() : std::string_view(listed->category),
                rows,
                own);
            add({blocks::link_to("〔図表1〕", "item-" + item.number),
                 blocks::run_of("のとおり、" + told.places + told.outcome)});
            for (const std::string& reason : told.reasons) {
                add("理由：" + reason);
            }
        }
    }

    void add_policy() {
        add_heading(2, "3 " + review_.file.year + "年度のチェックリスト見直し方針");
        std::optional<document_table> table = revised_rows_table(review_, "revised-");
        if (!review_.file.policy.empty()) {
            add_said(review_.file.policy);
        } else {
            const std::string what =
                review_.file.year + "年度の" + policy::checklist_name(review_);
            add(table ? "以上により、〔図表2〕のとおり" + what + "を見直す。"
                      : "以上により、" + what + "の見直しは行わない" +
                            (review_.conclusion.is_provisional() ? "（暫定）。" : "。"));
        }
        add(policy::provisional(review_));
        if (table) {
            add_table(*std::move(table), revised_rows_title());
        }
    }

    const annual_review& review_;
    numbered_items items_;
    const review_factor* standards_;
    document paper_;
};

} // namespace

document policy_paper(const annual_review& review) {
    return policy_writer(review).write();
}

} // namespace kijun
