#include "diff/place_tree.hpp"

#include "diff/text_hash.hpp"

#include <kijun/numbering/address.hpp>
#include <kijun/text/comparison_key.hpp>

#include <algorithm>
#include <functional>

namespace kijun {

namespace {

/// The first of the edition's texts in memory.
const char* begin_of_texts(const edition& of) {
    const std::less<> before; // also of pointers into different strings
    const char* first = nullptr;
    const auto look_at = [&first, before](std::string_view text) {
        if (!text.empty() && (first == nullptr || before(text.data(), first))) {
            first = text.data();
        }
    };
    for (std::size_t i = 0; i < of.clause_count(); ++i) {
        look_at(of.clause_at(i).id());
        look_at(of.clause_at(i).title());
    }
    for (std::size_t i = 0; i < of.paragraph_count(); ++i) {
        look_at(of.paragraph_at(i).label());
        look_at(of.paragraph_at(i).text());
    }
    return first;
}

} // namespace

place_tree::place_tree(const edition& of) : of_(of), texts_(begin_of_texts(of)) {
    places_.reserve(of.clause_count() + of.paragraph_count());
    clauses_.reserve(of.clause_count());
    std::vector<place_index> open; // the paragraph last seen at each depth
    std::string scratch;
    const auto ref_of = [this](std::string_view text) {
        return text.empty() ? place::text_ref{}
                            : place::text_ref{static_cast<std::uint32_t>(text.data() - texts_),
                                              static_cast<std::uint32_t>(text.size())};
    };
    const auto add = [this, &scratch](std::string_view text, place one) {
        const std::string_view key = comparison_key(text, scratch);
        const text_digest digest = digest_text(key);
        one.weight = digest.code_points;
        one.hash = digest.hash;
        if (key.data() != text.data()) {
            one.key = static_cast<std::uint32_t>(key_begins_.size() - 1);
            keys_ += key;
            key_begins_.push_back(static_cast<std::uint32_t>(keys_.size()));
        }
        places_.push_back(one);
    };
    for (std::size_t number = 0; number < of.clause_count(); ++number) {
        const kijun::clause rule = of.clause_at(number);
        const place_index root = size();
        clauses_.push_back(root);
        add(rule.title(),
            {.label = ref_of(rule.id()), .text = ref_of(rule.title()), .clause = root});
        open.clear();
        for (std::size_t i = rule.first_paragraph(); i < rule.end_paragraph(); ++i) {
            const paragraph part = of.paragraph_at(i);
            const std::size_t depth = part.depth();
            open.resize(depth + 1);
            open[depth] = size();
            add(part.text(),
                {.label = ref_of(part.label()),
                 .text = ref_of(part.text()),
                 .parent = depth == 0 ? root : open[depth - 1],
                 .clause = root,
                 .depth = static_cast<std::uint32_t>(depth + 1)});
        }
    }
    // From the last place to the first: a place is done before its parent looks at it. Children
    // come to their parent last one first, which the hash of the parent takes in that order.
    for (place_index at = size(); at-- > 0;) {
        place& one = places_[at];
        one.end = std::max(one.end, at + 1);
        one.deep_weight += one.weight;
        one.deep_hash = mixed(one.deep_hash ^ one.hash);
        if (one.parent != no_place) {
            place& parent = places_[one.parent];
            parent.end = std::max(parent.end, one.end);
            parent.deep_weight += one.deep_weight;
            parent.deep_hash = mixed(parent.deep_hash + one.deep_hash) * 3;
        }
    }
}

std::uint32_t place_tree::clause_number(place_index at) const {
    return static_cast<std::uint32_t>(std::ranges::lower_bound(clauses_, at) -
                                      clauses_.begin());
}

std::vector<place_index> place_tree::children(place_index of) const {
    std::vector<place_index> found;
    for (place_index child = of + 1; child < places_[of].end; child = places_[child].end) {
        found.push_back(child);
    }
    return found;
}

std::string place_tree::address_of(place_index at) const {
    // As to_string(address) prints it; only a label that must be escaped goes that way.
    std::size_t size = 0;
    bool plain = true;
    for (place_index up = at; up != no_place; up = places_[up].parent) {
        size += 1 + label(up).size();
        plain = plain &&
                std::ranges::none_of(label(up), [](char c) { return c == '/' || c == '\\'; });
    }
    if (!plain) {
        address where;
        for (; places_[at].parent != no_place; at = places_[at].parent) {
            where.path.emplace_back(label(at));
        }
        where.clause = label(at);
        std::ranges::reverse(where.path);
        return to_string(where);
    }
    std::string where(size - 1, '/');
    std::size_t end = where.size();
    for (; at != no_place; at = places_[at].parent) {
        const std::string_view written = label(at);
        end -= written.size();
        written.copy(where.data() + end, written.size());
        end -= end > 0 ? 1 : 0;
    }
    return where;
}

} // namespace kijun
