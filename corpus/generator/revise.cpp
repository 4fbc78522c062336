#include "revise.hpp"

#include "words.hpp"

#include <kijun/text/utf8.hpp>

#include <algorithm>
#include <array>

namespace kijun::generator {
namespace {

/// Code points that a text must have so that it can be known again elsewhere: a shorter one
/// stands in many places.
constexpr std::size_t long_enough = 20;
/// Share of the old text that must stay: with less, nobody would call it an edit; elsewhere,
/// with no neighbours to know it by, a little more must stay.
constexpr double enough_kept = 0.5;
constexpr double enough_kept_elsewhere = 0.6;

} // namespace

reviser::reviser(const outline& before,
                 const generator_options& options,
                 random_numbers& chance)
    : options_(options), chance_(chance), writer_(chance, options),
      old_count_(before.nodes.size()), touched_(before.nodes.size(), false) {
    done_.after = before;
    done_.wording.resize(before.nodes.size());
    for (const node_index at : before.clauses) {
        ids_.insert(before.nodes[at].id);
    }
}

std::size_t reviser::length_of(node_index at) const {
    return count_code_points(done_.after.text_of(at));
}

void reviser::touch_subtree(node_index at) {
    touched_[at] = true;
    for (const node_index child : done_.after.nodes[at].children) {
        if (child < old_count_) {
            touch_subtree(child);
        }
    }
}

revision reviser::revise() {
    revise_clauses();
    for (node_index at = 0; at < old_count_; ++at) {
        if (!touched_[at] && !done_.after.is_clause(at)) {
            reword(at);
        }
    }
    for (node_index at = 0; at < old_count_; ++at) {
        if (chance_.chance(options_.permuted)) {
            permute(at);
        }
    }
    if (options_.count_through) {
        count_through();
    }
    if (options_.hide_numbers) {
        hide_numbers();
    }
    done_.wording.resize(done_.after.nodes.size());
    replace_terms();
    return std::move(done_);
}

// At most one edit to a place: the first whose turn chance makes it and that can be done there.
void reviser::reword(node_index at) {
    // One draw decides among all edits, so that their rates do not eat into each other.
    constexpr double unit = 1.0 / 1'000'000'000;
    double drawn = static_cast<double>(chance_.below(1'000'000'000)) * unit;
    const auto turn = [&drawn](double rate) {
        drawn -= rate;
        return drawn < 0 && drawn >= -rate;
    };
    struct wording_edit {
        double rate;
        edit_type type;
    };
    for (const auto& [rate, type] :
         std::to_array<wording_edit>({{options_.edited, edit_type::edited},
                                      {options_.sentence_added, edit_type::sentence_added},
                                      {options_.retyped, edit_type::retyped},
                                      {options_.respelt, edit_type::respelt},
                                      {options_.obligation, edit_type::obligation},
                                      {options_.amount, edit_type::amount},
                                      {options_.negated, edit_type::negated},
                                      {options_.citation, edit_type::citation}})) {
        if (turn(rate)) {
            if (try_wording(at, type)) {
                done_.wording[at] = type;
                touched_[at] = true;
            }
            return;
        }
    }
    if (turn(options_.inserted)) {
        insert_beside(at);
    } else if (turn(options_.deleted)) {
        remove(at);
    } else if (turn(options_.moved)) {
        move(at);
    } else if (turn(options_.moved_edited)) {
        if (move(at)) {
            edit_phrases(at, enough_kept_elsewhere);
            done_.wording[at] = edit_type::moved_edited;
        }
    } else if (turn(options_.sentence_moved)) {
        move_sentence(at);
    } else if (turn(options_.promoted)) {
        promote(at);
    } else if (turn(options_.demoted)) {
        demote(at);
    } else if (turn(options_.split)) {
        split(at);
    } else if (turn(options_.merged)) {
        merge(at);
    }
}

bool reviser::try_wording(node_index at, edit_type type) {
    auto& text = done_.after.nodes[at].text;
    const std::string before = done_.after.text_of(at);
    switch (type) {
    case edit_type::edited:
        edit_phrases(at, enough_kept);
        break;
    case edit_type::sentence_added:
        if (text.back().back().does != slot::ending) {
            return false;
        }
        text.insert(text.begin() + static_cast<std::ptrdiff_t>(chance_.below(text.size() + 1)),
                    writer_.source().rule());
        break;
    case edit_type::retyped:
        reset_type(chance_.pick(text), chance_);
        break;
    case edit_type::respelt:
        return respell(chance_.pick(text), chance_);
    case edit_type::obligation:
        return writer_.source().change_strength(chance_.pick(text));
    case edit_type::amount:
        return writer_.source().change_amount(chance_.pick(text));
    case edit_type::negated:
        return negate(chance_.pick(text));
    case edit_type::citation:
        change_citation(at);
        break;
    default:
        return false;
    }
    return done_.after.text_of(at) != before;
}

// One phrase in three at most, so that the sentence is the same one still; a text of which less
// than `share` would stay is left as it is.
void reviser::edit_phrases(node_index at, double share) {
    auto& text = done_.after.nodes[at].text;
    const auto before = text;
    replace_phrases(chance_.pick(text));
    std::size_t kept = 0;
    std::size_t all = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        for (const auto& part : before[i]) {
            const bool stayed = std::ranges::any_of(text[i], [&part](const phrase& other) {
                return other.text == part.text && other.cites == part.cites;
            });
            kept += stayed ? part.text.size() : 0;
            all += part.text.size();
        }
    }
    if (static_cast<double>(kept) < share * static_cast<double>(all)) {
        text = before;
    }
}

void reviser::replace_phrases(sentence& chosen) {
    const std::size_t most = std::max<std::size_t>(1, chosen.size() / 3);
    for (std::size_t left = std::min(chance_.between(1, 3), most); left > 0; --left) {
        std::vector<std::size_t> can;
        for (std::size_t i = 0; i < chosen.size(); ++i) {
            if (sentence_source::can_replace(chosen[i])) {
                can.push_back(i);
            }
        }
        if (can.empty()) {
            return;
        }
        const std::size_t i = chance_.pick(can);
        const auto here = chosen.begin() + static_cast<std::ptrdiff_t>(i);
        if (chosen[i].does == slot::manner && chance_.chance(0.3)) {
            chosen.erase(here);
        } else if (chosen[i].does == slot::action && chance_.chance(0.3)) {
            chosen.insert(here, writer_.source().manner());
        } else {
            chosen[i] = writer_.source().other(chosen[i]);
        }
    }
}

void reviser::change_citation(node_index at) {
    sentence& last = done_.after.nodes[at].text.back();
    if (last.back().does != slot::ending && last.back().does != slot::citation) {
        return;
    }
    if (last.back().does == slot::ending) {
        last.push_back({slot::citation, "", {}});
    } else if (chance_.chance(0.4)) {
        last.back().cites.pop_back();
        if (last.back().cites.empty()) {
            last.pop_back();
        }
        return;
    }
    auto& cited = last.back().cites;
    node_index clause = chance_.pick(done_.after.clauses);
    while (std::ranges::find(cited, clause) != cited.end()) {
        clause = chance_.pick(done_.after.clauses);
    }
    cited.push_back(clause);
}

void reviser::insert_beside(node_index at) {
    outline& in = done_.after;
    const node_index added = writer_.add_paragraph(in, in.depth(at), in.nodes[at].numbered);
    in.put(added, in.nodes[at].parent, in.position_of(at) + chance_.below(2));
}

void reviser::remove(node_index at) {
    done_.after.take_out(at);
    touch_subtree(at);
}

bool reviser::can_move(node_index at) const {
    return done_.after.nodes[at].numbered == numbering::by_depth &&
           length_of(at) >= long_enough &&
           done_.after.nodes[at].text.front().front().does != slot::fixed;
}

// To another clause, at the same depth, so that the label keeps its series.
bool reviser::move(node_index at) {
    outline& in = done_.after;
    if (!can_move(at) || in.clauses.size() < 2) {
        return false;
    }
    const std::size_t depth = in.depth(at);
    for (int tries = 0; tries < 20; ++tries) {
        node_index parent = chance_.pick(in.clauses);
        if (parent == in.clause_of(at)) {
            continue;
        }
        for (std::size_t level = 1; level < depth && parent != no_node; ++level) {
            std::vector<node_index> with_children;
            for (const node_index child : in.nodes[parent].children) {
                if (!in.nodes[child].children.empty()) {
                    with_children.push_back(child);
                }
            }
            parent = with_children.empty() ? no_node : chance_.pick(with_children);
        }
        if (parent == no_node) {
            continue;
        }
        std::size_t numbered = 0; // 参考 and notes stay last
        for (const node_index child : in.nodes[parent].children) {
            numbered += in.nodes[child].numbered == numbering::by_depth ? 1 : 0;
        }
        in.take_out(at);
        in.put(at, parent, chance_.below(numbered + 1));
        touched_[at] = true;
        return true;
    }
    return false;
}

// The last of several sentences, to the end of a paragraph elsewhere.
bool reviser::move_sentence(node_index at) {
    outline& in = done_.after;
    if (!can_move(at) || in.nodes[at].text.size() < 2) {
        return false;
    }
    for (int tries = 0; tries < 20; ++tries) {
        const auto to = static_cast<node_index>(chance_.below(old_count_));
        if (in.is_clause(to) || touched_[to] || !can_move(to) ||
            in.clause_of(to) == in.clause_of(at) ||
            in.nodes[to].text.back().back().does != slot::ending) {
            continue;
        }
        in.nodes[to].text.push_back(std::move(in.nodes[at].text.back()));
        in.nodes[at].text.pop_back();
        for (const node_index one : {at, to}) {
            done_.wording[one] = edit_type::sentence_moved;
            touched_[one] = true;
        }
        return true;
    }
    return false;
}

void reviser::promote(node_index at) {
    outline& in = done_.after;
    const node_index above = in.nodes[at].parent;
    if (!can_move(at) || !in.nodes[at].children.empty() || in.is_clause(above) ||
        in.nodes[above].numbered != numbering::by_depth) {
        return;
    }
    in.take_out(at);
    in.put(at, in.nodes[above].parent, in.position_of(above) + 1);
    done_.promoted.push_back(at);
    touched_[at] = true;
}

void reviser::demote(node_index at) {
    outline& in = done_.after;
    const std::size_t here = in.position_of(at);
    if (!can_move(at) || !in.nodes[at].children.empty() || here == 0 || in.depth(at) > 3) {
        return;
    }
    const node_index before = in.nodes[in.nodes[at].parent].children[here - 1];
    if (before >= old_count_ || in.nodes[before].numbered != numbering::by_depth) {
        return;
    }
    in.take_out(at);
    in.put(at, before, in.nodes[before].children.size());
    done_.demoted.push_back(at);
    touched_[at] = true;
}

bool reviser::split(node_index at) {
    outline& in = done_.after;
    if (!can_move(at) || in.nodes[at].text.size() < 2 || !in.nodes[at].children.empty()) {
        return false;
    }
    node part;
    part.numbered = in.nodes[at].numbered;
    part.text.assign(in.nodes[at].text.begin() + 1, in.nodes[at].text.end());
    in.nodes[at].text.resize(1);
    const node_index added = in.add(std::move(part));
    in.put(added, in.nodes[at].parent, in.position_of(at) + 1);
    done_.splits.emplace_back(at, added);
    touched_[at] = true;
    return true;
}

bool reviser::merge(node_index at) {
    outline& in = done_.after;
    const auto& siblings = in.nodes[in.nodes[at].parent].children;
    const std::size_t next = in.position_of(at) + 1;
    if (next >= siblings.size()) {
        return false;
    }
    const node_index other = siblings[next];
    const auto fits = [&](node_index one) {
        return one < old_count_ && !touched_[one] && can_move(one) &&
               in.nodes[one].children.empty();
    };
    if (!fits(at) || !fits(other)) {
        return false;
    }
    auto& text = in.nodes[at].text;
    const auto& gone = in.nodes[other].text;
    text.insert(text.end(), gone.begin(), gone.end());
    in.take_out(other);
    done_.mergers.emplace_back(at, other);
    touched_[at] = touched_[other] = true;
    return true;
}

// Two siblings change places, one goes to another place in the row, or two halves of a stretch
// do ((5)→(8) (6)→(9) (7)→(5) (8)→(6)).
void reviser::permute(node_index parent) {
    auto& siblings = done_.after.nodes[parent].children;
    std::vector<std::size_t> can;
    for (std::size_t i = 0; i < siblings.size(); ++i) {
        if (siblings[i] < old_count_ && !touched_[siblings[i]] && can_move(siblings[i])) {
            can.push_back(i);
        }
    }
    if (can.size() < 3) {
        return;
    }
    chance_.shuffle(can);
    const auto one = siblings.begin() + static_cast<std::ptrdiff_t>(std::min(can[0], can[1]));
    const auto other = siblings.begin() + static_cast<std::ptrdiff_t>(std::max(can[0], can[1]));
    const std::size_t way = chance_.below(3);
    if (way == 0) {
        std::iter_swap(one, other);
    } else {
        std::rotate(one, way == 1 ? one + 1 : one + (other - one + 1) / 2, other + 1);
    }
    done_.permuted.push_back(parent);
}

// A term in too few places is an edit of those places, not of the terminology.
void reviser::replace_terms() {
    constexpr std::size_t enough = 5;
    for (const auto& [from, to] : glossary()) {
        if (!chance_.chance(options_.term_replaced)) {
            continue;
        }
        std::vector<node_index> places;
        for (const node_index at : done_.after.in_order()) {
            if (at < old_count_ && done_.after.text_of(at).find(from) != std::string::npos) {
                places.push_back(at);
            }
        }
        for (node_index at = 0; places.size() >= enough && at < done_.after.nodes.size();
             ++at) {
            bool found = false;
            for (auto& each : done_.after.nodes[at].text) {
                found = replace_term(each, from, to) || found;
            }
            if (found && at < old_count_ && !done_.wording[at]) {
                done_.wording[at] = edit_type::term_replaced;
            }
        }
    }
}

} // namespace kijun::generator
