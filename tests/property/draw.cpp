#include "draw.hpp"

#include "random.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace kijun::test {
namespace {

using generator::random_numbers;

constexpr std::array<std::string_view, 16> words{"金融機関は、",
                                                 "利用者は、",
                                                 "管理者の",
                                                 "アクセス権限を",
                                                 "データセンターの",
                                                 "記録を",
                                                 "実8 ",
                                                 "サイバー攻撃に",
                                                 "定期的に",
                                                 "備え、",
                                                 "API接続の",
                                                 "変更を",
                                                 "見直す",
                                                 "３か月ごとに",
                                                 "保存し、",
                                                 "手続き"};
constexpr std::array<std::string_view, 8> endings{"ことが必要である。",
                                                  "ことが望ましい。",
                                                  "ことも有効である。",
                                                  "こと。",
                                                  "",
                                                  "。【実1、実2】",
                                                  "ことが考えられる。",
                                                  "。\nなお、例外を認める。"};
constexpr std::array<std::string_view, 6> boilerplate{
    "以下の例がある。", "その他", "責任者の氏名", "目的", "次の事項を定めること。", "ー"};
constexpr std::array<std::string_view, 20> circled{"①", "②", "③", "④", "⑤", "⑥", "⑦",
                                                   "⑧", "⑨", "⑩", "⑪", "⑫", "⑬", "⑭",
                                                   "⑮", "⑯", "⑰", "⑱", "⑲", "⑳"};
constexpr std::array<std::string_view, 14> odd_labels{"甲",
                                                      "1~2",
                                                      "x/y",
                                                      "a\\b",
                                                      "#1",
                                                      "#7",
                                                      "(1)~2",
                                                      "参考1",
                                                      "(注1)",
                                                      "1",
                                                      "(1)",
                                                      "~",
                                                      "2.",
                                                      "（３）"};
constexpr std::array<std::string_view, 9> odd_ids{
    "ac-2.1", "実1", "実1~2", "第十二条の二", "実/3", "a\\b", "x~y", "統4-1", "#2"};

class drawer {
public:
    explicit drawer(std::uint64_t seed) : chance_(seed) {}

    draft_pair pair() {
        // Each pair has a temper of its own, so that rare things come in crowds too.
        oddity_ = chance_.pick(std::array{0.0, 0.02, 0.2, 0.6});
        repetition_ = chance_.pick(std::array{0.05, 0.3, 0.8});
        draft_pair drawn{edition(), {}};
        if (chance_.chance(0.125)) {
            drawn.after = edition();
            return drawn;
        }
        drawn.after = drawn.before;
        for (std::size_t left = chance_.pick(std::array<std::size_t, 6>{0, 1, 2, 3, 5, 12});
             left > 0;
             --left) {
            mutate(drawn.after);
        }
        if (chance_.chance(0.1)) {
            relabel_all(drawn.after);
        }
        return drawn;
    }

private:
    std::string text() {
        if (chance_.chance(repetition_)) {
            return chance_.chance(0.2) ? "" : std::string(chance_.pick(boilerplate));
        }
        std::string all;
        for (std::size_t sentences = chance_.chance(0.2) ? 2 : 1; sentences > 0; --sentences) {
            for (std::size_t left = chance_.between(2, 4); left > 0; --left) {
                all += chance_.pick(words);
            }
            all += chance_.pick(endings);
        }
        return all;
    }

    std::string label(std::size_t number, std::size_t depth) {
        if (chance_.chance(oddity_)) {
            return chance_.chance(0.5) ? "" : std::string(chance_.pick(odd_labels));
        }
        switch (depth) {
        case 0:
            return std::to_string(number);
        case 1:
            return "(" + std::to_string(number) + ")";
        case 2:
            return number <= circled.size() ? std::string(circled[number - 1])
                                            : std::to_string(number);
        default:
            return std::string(1, static_cast<char>('a' + (number - 1) % 26));
        }
    }

    std::vector<draft_part> parts(std::size_t depth) {
        std::vector<draft_part> all;
        const std::size_t count = depth == 0 ? chance_.below(5) : chance_.between(1, 4);
        for (std::size_t number = 1; number <= count; ++number) {
            draft_part part{label(number, depth), text(), {}};
            if (depth < 5 && chance_.chance(0.3)) {
                part.parts = parts(depth + 1);
            }
            all.push_back(std::move(part));
        }
        return all;
    }

    draft_clause clause(std::size_t number) {
        draft_clause one{"実" + std::to_string(number), text(), "", parts(0)};
        if (chance_.chance(oddity_)) {
            one.id = chance_.pick(odd_ids);
        }
        if (chance_.chance(0.5)) {
            one.grade = chance_.chance(0.7) ? "基礎" : "付加";
        }
        if (chance_.chance(0.02)) {
            draft_part deep{"1", text(), {}};
            for (std::size_t left = 40; left > 0; --left) {
                draft_part above{label(1, left), text(), {}};
                above.parts.push_back(std::move(deep));
                deep = std::move(above);
            }
            one.parts.push_back(std::move(deep));
        }
        return one;
    }

    draft edition() {
        draft one;
        const std::size_t count = chance_.between(2, 8);
        for (std::size_t number = 1; number <= count; ++number) {
            one.clauses.push_back(clause(number));
        }
        return one;
    }

    /// A family with at least so many members; none when chance found none in a few tries.
    std::vector<draft_part>* family(draft& of, std::size_t least) {
        const auto all = families(of);
        for (int tries = 0; tries < 8 && !all.empty(); ++tries) {
            auto* found = chance_.pick(all);
            if (found->size() >= least) {
                return found;
            }
        }
        return nullptr;
    }

    std::vector<draft_part>::iterator member(std::vector<draft_part>& of,
                                             std::size_t extra = 0) {
        return of.begin() + static_cast<std::ptrdiff_t>(chance_.below(of.size() + extra));
    }

    void reword(std::string& text) {
        switch (chance_.below(4)) {
        case 0:
            text = this->text();
            break;
        case 1:
            text += chance_.pick(words);
            break;
        case 2:
            text = std::string(chance_.pick(words)) + text;
            break;
        default: // typesetting only
            text += chance_.chance(0.5) ? " " : "\n";
        }
    }

    static void number_again(std::vector<draft_part>& siblings, drawer& by, std::size_t depth) {
        std::size_t number = 0;
        for (auto& part : siblings) {
            part.label = part.label.empty() ? "" : by.label(++number, depth);
            number_again(part.parts, by, depth + 1);
        }
    }

    void relabel_all(draft& of) {
        for (auto& clause : of.clauses) {
            number_again(clause.parts, *this, 0);
        }
    }

    void mutate_clauses(draft& of) {
        auto& all = of.clauses;
        const auto any = [this, &all](std::size_t extra = 0) {
            return all.begin() + static_cast<std::ptrdiff_t>(chance_.below(all.size() + extra));
        };
        if (all.size() < 2) {
            all.insert(any(1), clause(9));
            return;
        }
        switch (chance_.below(9)) {
        case 0:
            all.erase(any());
            break;
        case 1:
            all.insert(any(1), clause(chance_.between(1, 12)));
            break;
        case 2:
            any()->id = "実" + std::to_string(chance_.between(1, 12));
            break;
        case 3:
            std::iter_swap(any(), any());
            break;
        case 4:
            reword(any()->title);
            break;
        case 5:
            any()->grade = "付加";
            break;
        case 6: // a copy under another number
            all.push_back(*any());
            all.back().id = "実" + std::to_string(chance_.between(9, 12));
            break;
        case 7: { // all numbers dealt out anew
            std::vector<std::string> ids;
            for (const auto& one : all) {
                ids.push_back(one.id);
            }
            chance_.shuffle(ids);
            for (std::size_t i = 0; i < all.size(); ++i) {
                all[i].id = ids[i];
            }
            break;
        }
        default: // two clauses in one
            if (auto from = any(), to = any(); from != to) {
                to->parts.insert(to->parts.end(), from->parts.begin(), from->parts.end());
                all.erase(from);
            }
        }
    }

    void mutate(draft& of) {
        auto* siblings = chance_.chance(0.2) ? nullptr : family(of, 1);
        if (siblings == nullptr) {
            mutate_clauses(of);
            return;
        }
        const auto at = member(*siblings);
        switch (chance_.below(14)) {
        case 0:
        case 1:
            reword(at->text);
            break;
        case 2:
            siblings->insert(member(*siblings, 1),
                             {label(siblings->size() + 1, 0), text(), {}});
            break;
        case 3:
            siblings->erase(at);
            break;
        case 4:
        case 5: { // to any other place
            draft_part moved = std::move(*at);
            siblings->erase(at);
            auto* to = family(of, 0);
            to = to == nullptr ? siblings : to;
            if (chance_.chance(0.3)) {
                reword(moved.text);
            }
            to->insert(member(*to, 1), std::move(moved));
            break;
        }
        case 6: // places change, labels stay where they stood
            for (std::size_t left = chance_.between(1, 3); left > 0; --left) {
                auto one = member(*siblings);
                auto other = member(*siblings);
                std::swap(one->text, other->text);
                if (one != other) {
                    std::swap(one->parts, other->parts);
                }
            }
            break;
        case 7: // places change and take their labels with them
            chance_.shuffle(*siblings);
            break;
        case 8:
            at->label = label(chance_.between(1, 6), chance_.below(4));
            break;
        case 9: { // one becomes two
            draft_part second = *at;
            second.label = label(siblings->size() + 1, 1);
            at->text += text();
            siblings->insert(at + 1, std::move(second));
            break;
        }
        case 10: // two become one
            if (at + 1 != siblings->end()) {
                at->text += (at + 1)->text;
                at->parts.insert(
                    at->parts.end(), (at + 1)->parts.begin(), (at + 1)->parts.end());
                siblings->erase(at + 1);
            }
            break;
        case 11: { // a level more
            draft_part above{at->label, chance_.chance(0.5) ? "" : text(), {}};
            above.parts.push_back(std::move(*at));
            *at = std::move(above);
            break;
        }
        case 12: { // a level less
            auto below = std::move(at->parts);
            auto where = siblings->erase(at);
            siblings->insert(where, below.begin(), below.end());
            break;
        }
        default: // parent and first child change places
            if (!at->parts.empty()) {
                std::swap(at->text, at->parts.front().text);
            }
        }
    }

    random_numbers chance_;
    double oddity_ = 0;
    double repetition_ = 0;
};

} // namespace

draft_pair draw_pair(std::uint64_t seed) {
    return drawer(seed).pair();
}

} // namespace kijun::test
