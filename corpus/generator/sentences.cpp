#include "sentences.hpp"

#include "words.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace kijun::generator {
namespace {

constexpr std::string_view negated = "しない";
constexpr std::string_view plain = "する";

std::string_view strength_of(std::string_view text) {
    return text == "ことが望ましい。" ? "should" : text.starts_with("ことも") ? "may" : "must";
}

} // namespace

// Words are not equally common: the first of a list are drawn several times as often as the
// last.
std::string_view sentence_source::common(std::span<const std::string_view> from) {
    return from[std::min(chance_->below(from.size()), chance_->below(from.size()))];
}

std::string sentence_source::thing() {
    if (chance_->chance(0.03)) {
        return std::string(chance_->pick(glossary()).first);
    }
    std::string all(common(modifiers()));
    const std::string_view head = common(heads());
    return all.append(all == head ? "の現状" : head);
}

std::string sentence_source::amount() {
    // Numbers as rules have them.
    constexpr std::array<int, 16> numbers{
        1, 2, 3, 4, 5, 6, 7, 8, 10, 12, 14, 20, 24, 30, 60, 90};
    return std::to_string(chance_->pick(numbers)).append(common(units()));
}

phrase sentence_source::one(slot does) {
    switch (does) {
    case slot::condition:
        return {does, thing().append(common(occasions())), {}};
    case slot::thing:
        return {does, thing(), {}};
    case slot::amount:
        return {does, amount(), {}};
    case slot::aside:
        return {does, std::string("（").append(common(asides())).append("）"), {}};
    default:
        return {does, std::string(common(words_of(does))), {}};
    }
}

phrase sentence_source::ending() {
    return {slot::ending, std::string(chance_->pick(endings())), {}};
}

void sentence_source::add(sentence& to, std::initializer_list<slot> slots) {
    for (const slot does : slots) {
        to.push_back(one(does));
    }
}

void sentence_source::add(sentence& to, std::string_view particle) {
    to.push_back({slot::particle, std::string(particle), {}});
}

void sentence_source::add_thing(sentence& to) {
    if (chance_->chance(0.25)) {
        add(to, {slot::qualifier});
    }
    add(to, {slot::thing});
    if (chance_->chance(0.06)) {
        add(to, {slot::aside});
    }
    if (chance_->chance(0.8)) {
        add(to, {slot::aspect});
    }
}

void sentence_source::add_action(sentence& to) {
    if (chance_->chance(0.7)) {
        add(to, {chance_->chance(0.25) ? slot::amount : slot::manner});
    }
    add(to, {slot::action});
    to.push_back(ending());
}

sentence sentence_source::rule() {
    sentence all;
    const std::size_t drawn = chance_->below(100);
    if (drawn < 50) { // 経営層は、顧客台帳の更新計画を書面により承認することが必要である。
        if (chance_->chance(0.35)) {
            add(all, {slot::condition});
        }
        if (chance_->chance(0.8)) {
            add(all, {slot::subject});
        }
        add_thing(all);
        add(all, "を");
    } else if (drawn < 70) { // 漏えいを防ぐため、…を把握し、…を…
        add(all, {slot::purpose});
        if (chance_->chance(0.4)) {
            add(all, {slot::subject});
        }
        add_thing(all);
        add(all, {slot::link});
        add_thing(all);
        add(all, "を");
    } else if (drawn < 82) { // 顧客台帳、回線設備及び監査書類について、…
        add_thing(all);
        for (std::size_t left = chance_->between(1, 3); left > 0; --left) {
            add(all, left > 1 ? "、" : chance_->chance(0.7) ? "及び" : "又は");
            add(all, {slot::thing});
        }
        add(all, "について、");
    } else if (drawn < 91) { // なお、…場合は、…については…
        add(all, "なお、");
        add(all, {slot::condition});
        add_thing(all);
        add(all, "については、");
    } else if (drawn < 97) { // 例えば、…や…を…
        add(all, "例えば、");
        add_thing(all);
        add(all, "や");
        add_thing(all);
        add(all, "を");
    } else { // 顧客台帳とは、…をいう。
        add(all, {slot::thing});
        add(all, "とは、");
        add_thing(all);
        all.push_back({slot::fixed, "をいう。", {}});
        return all;
    }
    add_action(all);
    return all;
}

sentence sentence_source::title() {
    return {one(slot::thing),
            one(slot::aspect),
            {slot::particle, "を", {}},
            one(slot::manner),
            one(slot::action),
            {slot::fixed, "こと。", {}}};
}

sentence sentence_source::item() {
    sentence all;
    if (chance_->chance(0.6)) {
        add(all, {slot::qualifier});
    }
    add(all, {slot::thing});
    if (chance_->chance(0.08)) {
        add(all, {slot::aside});
    }
    if (chance_->chance(0.75)) {
        add(all, {slot::aspect});
    }
    if (chance_->chance(0.3)) {
        add(all, "を");
        add(all, {slot::manner, slot::action});
    }
    return all;
}

sentence sentence_source::common_item() {
    return {{slot::fixed, std::string(chance_->pick(common_items())), {}}};
}

sentence sentence_source::heading() {
    return {{slot::fixed, std::string(chance_->pick(headings())), {}}};
}

sentence sentence_source::common_rule() {
    return {{slot::fixed, std::string(chance_->pick(boilerplate())), {}}};
}

bool sentence_source::can_replace(const phrase& old) {
    switch (old.does) {
    case slot::condition:
    case slot::thing:
    case slot::amount:
    case slot::aside:
        return true;
    default:
        return !words_of(old.does).empty();
    }
}

phrase sentence_source::other(const phrase& old) {
    phrase found = one(old.does);
    while (found.text == old.text) {
        found = one(old.does);
    }
    return found;
}

phrase sentence_source::manner() {
    return one(slot::manner);
}

sentence sentence_source::sibling_of(const sentence& one_of_them) {
    sentence all = one_of_them;
    std::vector<std::size_t> can;
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (can_replace(all[i])) {
            can.push_back(i);
        }
    }
    if (!can.empty()) {
        phrase& chosen = all[chance_->pick(can)];
        chosen = other(chosen);
    }
    return all;
}

bool sentence_source::change_strength(sentence& of) {
    for (auto& part : of) {
        if (part.does == slot::ending) {
            const std::string was(strength_of(part.text));
            while (strength_of(part.text) == was) {
                part = ending();
            }
            return true;
        }
    }
    return false;
}

bool sentence_source::change_amount(sentence& of) {
    for (auto& part : of) {
        if (part.does != slot::amount) {
            continue;
        }
        const std::size_t unit = part.text.find_first_not_of("0123456789");
        const std::string was = part.text;
        while (part.text == was) {
            part.text = std::to_string(chance_->between(1, 99)) + was.substr(unit);
        }
        return true;
    }
    return false;
}

bool negate(sentence& of) {
    for (auto& part : of) {
        const bool turned = part.text.ends_with(negated);
        if (part.does == slot::action && (turned || part.text.ends_with(plain))) {
            part.text.resize(part.text.size() - (turned ? negated : plain).size());
            part.text += turned ? plain : negated;
            return true;
        }
    }
    return false;
}

bool replace_term(sentence& of, std::string_view from, std::string_view to) {
    bool found = false;
    for (auto& part : of) {
        const std::size_t at = part.text.find(from);
        if (at != std::string::npos) {
            part.text.replace(at, from.size(), to);
            found = true;
        }
    }
    return found;
}

bool respell(sentence& of, random_numbers& chance) {
    const auto known = spellings();
    const std::size_t first = chance.below(known.size());
    for (std::size_t i = 0; i < known.size(); ++i) {
        const auto& [one, other] = known[(first + i) % known.size()];
        for (auto& part : of) {
            // The longer spelling may hold the shorter one: 手続き holds 手続.
            const bool longer = part.text.find(one) != std::string::npos;
            const std::string_view from = longer ? one : other;
            const auto at = part.text.find(from);
            if (at != std::string::npos) {
                part.text.replace(at, from.size(), longer ? other : one);
                return true;
            }
        }
    }
    for (auto& part : of) {
        constexpr std::string_view comma = "、";
        if (part.does == slot::subject && part.text.ends_with(comma)) {
            part.text.resize(part.text.size() - comma.size());
            return true;
        }
    }
    return false;
}

void reset_type(sentence& of, random_numbers& chance) {
    for (auto& part : of) {
        for (std::size_t at = 0; at < part.text.size() && part.does != slot::citation; ++at) {
            const char c = part.text[at];
            const bool letter = (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z');
            if (!letter) {
                continue;
            }
            if (chance.chance(0.4)) {
                part.text.insert(at, " ");
                return;
            }
            // U+FF10 stands as far from 0 as U+FF21 from A; below U+FF40 two bytes stay fixed.
            constexpr int first_full = 0xFF10 - '0';
            const int full = c + first_full;
            const std::string wide{static_cast<char>(0xE0 | (full >> 12)),
                                   static_cast<char>(0x80 | ((full >> 6) & 0x3F)),
                                   static_cast<char>(0x80 | (full & 0x3F))};
            part.text.replace(at, 1, wide);
            return;
        }
    }
    // Nothing in ASCII: a line break after the first phrase, as at the end of a printed line.
    of.front().text += "\n";
}

} // namespace kijun::generator
