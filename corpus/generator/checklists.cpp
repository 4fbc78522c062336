#include "checklists.hpp"

#include "random.hpp"
#include "sentences.hpp"

#include <kijun/numbering/address.hpp>

#include <algorithm>
#include <array>
#include <string_view>
#include <vector>

namespace kijun::generator {

namespace {

constexpr std::array<std::string_view, 6> categories{
    "体制", "開発と運用", "委託先の管理", "利用者の保護", "障害への備え", "データの管理"};
constexpr std::array<std::string_view, 3> subjects{"API接続先", "金融機関", "双方"};
constexpr std::array<std::string_view, 4> separators{"、", "、", "，", " "};

std::string text_of(const sentence& from) {
    std::string text;
    for (const phrase& part : from) {
        text += part.text;
    }
    return text;
}

class list_source {
public:
    list_source(const edition& cited, std::size_t number, const list_options& options)
        : cited_(cited), options_(options), chance_(options.seed * 1'000'003 + number),
          sentences_(chance_) {}

    checklist_item item(std::size_t number) {
        checklist_item made;
        made.number = std::to_string(number);
        made.category = chance_.pick(categories);
        made.goal = text_of(sentences_.rule());
        made.subject = chance_.pick(subjects);
        std::string cell;
        if (!chance_.chance(options_.without)) {
            const std::size_t count =
                chance_.between(options_.least_citations, options_.most_citations);
            for (std::size_t i = 0; i < count; ++i) {
                cell += cell.empty() ? std::string_view() : chance_.pick(separators);
                cell += citation();
            }
        }
        made.related.push_back({std::string(cited_.standard()), "対応基準", cell, {}, ""});
        return made;
    }

private:
    /// The smaller of two draws, half of the time: clauses at the front are cited most.
    std::size_t clause_number() {
        const std::size_t one = chance_.below(cited_.clause_count());
        const std::size_t other = chance_.below(cited_.clause_count());
        return chance_.chance(0.5) ? std::min(one, other) : one;
    }

    std::string citation() {
        const clause rule = cited_.clause_at(clause_number());
        const std::string id(rule.id());
        if (chance_.chance(options_.dangling)) {
            return "実" + std::to_string(chance_.between(900, 999));
        }
        if (chance_.chance(options_.ranges) && rule.index() + 3 < cited_.clause_count()) {
            const std::string end(cited_.clause_at(rule.index() + 2).id());
            return id + "～" + end;
        }
        const std::size_t inside = rule.end_paragraph() - rule.first_paragraph();
        if (inside > 0 && chance_.chance(options_.places)) {
            const address place =
                cited_.paragraph_at(rule.first_paragraph() + chance_.below(inside)).place();
            return display(place);
        }
        return id;
    }

    const edition& cited_;
    const list_options& options_;
    random_numbers chance_;
    sentence_source sentences_;
};

} // namespace

checklist generate_list(const edition& cited, std::size_t number, const list_options& options) {
    list_source source(cited, number, options);
    checklist made;
    made.name = "API接続チェックリスト " + std::to_string(number);
    made.version = "2024";
    for (std::size_t i = 1; i <= options.items; ++i) {
        made.items.push_back(source.item(i));
    }
    return made;
}

} // namespace kijun::generator
