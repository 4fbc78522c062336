#include "edition_data.hpp"

#include <kijun/model/edition.hpp>
#include <kijun/numbering/citation_scheme.hpp>

#include <algorithm>
#include <functional>

namespace kijun {
namespace {

std::size_t hash_of_child(std::uint32_t clause, std::uint32_t parent, std::string_view label) {
    const std::size_t place = (std::size_t{clause} << 32U) | parent;
    return std::hash<std::string_view>{}(label) ^ (place * 0xff51afd7ed558ccdULL);
}

} // namespace

std::uint32_t edition_data::find_clause(std::string_view id) const noexcept {
    return clause_by_id.find(std::hash<std::string_view>{}(id), [&](std::uint32_t index) {
        return view(clauses[index].id) == id;
    });
}

std::uint32_t edition_data::find_child(std::uint32_t clause,
                                       std::uint32_t parent,
                                       std::string_view label) const noexcept {
    const auto is_child = [&](std::uint32_t index) {
        return paragraphs[index].clause == clause && paragraphs[index].parent == parent;
    };
    // After a child's subtree comes the next child, or something that is none.
    std::size_t next = parent == no_index ? clauses[clause].first : parent + 1;
    for (std::uint32_t seen = 0; seen < walked; ++seen) {
        if (next >= paragraphs.size() || !is_child(static_cast<std::uint32_t>(next))) {
            return no_index;
        }
        if (view(paragraphs[next].label) == label) {
            return static_cast<std::uint32_t>(next);
        }
        next = paragraphs[next].end;
    }
    return paragraph_by_label.find(
        hash_of_child(clause, parent, label), [&](std::uint32_t index) {
            return is_child(index) && view(paragraphs[index].label) == label;
        });
}

edition_data::text_ref edition_data::keep(std::string_view text) {
    const std::less_equal<> not_after; // also of pointers into different strings
    const auto size = static_cast<std::uint32_t>(text.size());
    const char* const begin = texts.data();
    if (not_after(begin, text.data()) &&
        not_after(text.data() + text.size(), begin + texts.size()) && !text.empty()) {
        return {static_cast<std::uint32_t>(text.data() - begin), size};
    }
    const text_ref kept{static_cast<std::uint32_t>(texts.size() + made.size()), size};
    made += text;
    return kept;
}

void edition_data::join_texts() {
    const auto for_each_text = [this](auto take) {
        for (auto& each : groups) {
            take(each.title);
        }
        for (auto& each : clauses) {
            take(each.id);
            take(each.title);
            take(each.grade);
        }
        for (auto& each : paragraphs) {
            take(each.label);
            take(each.text);
        }
    };
    if (texts.empty()) {
        texts.swap(made);
        return;
    }
    std::size_t size = 0;
    for_each_text([&size](text_ref& of) { size += of.size; });
    std::string joined;
    joined.reserve(size);
    for_each_text([this, &joined](text_ref& of) {
        const auto begin = static_cast<std::uint32_t>(joined.size());
        joined += view(of);
        of.begin = begin;
    });
    texts = std::move(joined);
    made = {};
    paragraphs.shrink_to_fit();
}

void edition_data::index_last_clause() {
    clause_by_id.insert(static_cast<std::uint32_t>(clauses.size() - 1),
                        [&](std::uint32_t index) {
                            return std::hash<std::string_view>{}(view(clauses[index].id));
                        });
}

void edition_data::index_last_paragraph() {
    paragraph_by_label.insert(
        static_cast<std::uint32_t>(paragraphs.size() - 1), [&](std::uint32_t index) {
            const paragraph_data& entered = paragraphs[index];
            return hash_of_child(entered.clause, entered.parent, view(entered.label));
        });
}

// paragraph

std::string_view paragraph::label() const noexcept {
    return data_->view(data_->paragraphs[index_].label);
}

std::string_view paragraph::text() const noexcept {
    return data_->view(data_->paragraphs[index_].text);
}

clause paragraph::of_clause() const noexcept {
    return {data_, data_->paragraphs[index_].clause};
}

std::optional<paragraph> paragraph::parent() const noexcept {
    const std::uint32_t above = data_->paragraphs[index_].parent;
    if (above == no_index) {
        return std::nullopt;
    }
    return paragraph(data_, above);
}

std::vector<paragraph> paragraph::children() const {
    std::vector<paragraph> found;
    const std::size_t end = subtree_end();
    for (std::size_t next = index_ + 1; next < end; next = data_->paragraphs[next].end) {
        found.push_back({data_, next});
    }
    return found;
}

std::size_t paragraph::depth() const noexcept {
    return data_->paragraphs[index_].depth;
}

std::size_t paragraph::subtree_end() const noexcept {
    return data_->paragraphs[index_].end;
}

address paragraph::place() const {
    address full{std::string(of_clause().id()), {}};
    for (std::size_t next = index_; next != no_index; next = data_->paragraphs[next].parent) {
        full.path.emplace_back(data_->view(data_->paragraphs[next].label));
    }
    std::reverse(full.path.begin(), full.path.end());
    return full;
}

position paragraph::at() const noexcept {
    return data_->paragraphs[index_].at;
}

position paragraph::text_at() const noexcept {
    return data_->paragraphs[index_].text_at;
}

// clause

std::string_view clause::id() const noexcept {
    return data_->view(data_->clauses[index_].id);
}

std::string_view clause::title() const noexcept {
    return data_->view(data_->clauses[index_].title);
}

std::string_view clause::grade() const noexcept {
    return data_->view(data_->clauses[index_].grade);
}

std::vector<std::string_view> clause::groups() const {
    std::vector<std::string_view> titles;
    std::uint32_t next = data_->clauses[index_].group;
    for (; next != no_index; next = data_->groups[next].parent) {
        titles.push_back(data_->view(data_->groups[next].title));
    }
    std::reverse(titles.begin(), titles.end());
    return titles;
}

std::vector<paragraph> clause::paragraphs() const {
    std::vector<paragraph> found;
    const std::size_t end = end_paragraph();
    for (std::size_t next = first_paragraph(); next < end; next = data_->paragraphs[next].end) {
        found.push_back({data_, next});
    }
    return found;
}

std::size_t clause::first_paragraph() const noexcept {
    return data_->clauses[index_].first;
}

std::size_t clause::end_paragraph() const noexcept {
    return data_->clauses[index_].end;
}

position clause::at() const noexcept {
    return data_->clauses[index_].at;
}

// edition

edition::edition() : data_(std::make_shared<const edition_data>()) {}

std::string_view edition::standard() const noexcept {
    return data_->standard;
}

std::string_view edition::name() const noexcept {
    return data_->name;
}

std::string_view edition::date() const noexcept {
    return data_->date;
}

std::string_view edition::file() const noexcept {
    return data_->file;
}

std::size_t edition::clause_count() const noexcept {
    return data_->clauses.size();
}

std::size_t edition::paragraph_count() const noexcept {
    return data_->paragraphs.size();
}

clause edition::clause_at(std::size_t index) const noexcept {
    return {data_.get(), index};
}

paragraph edition::paragraph_at(std::size_t index) const noexcept {
    return {data_.get(), index};
}

std::optional<clause> edition::find_clause(std::string_view id) const {
    const std::uint32_t index = data_->find_clause(id);
    if (index == no_index) {
        return std::nullopt;
    }
    return clause(data_.get(), index);
}

std::optional<paragraph> edition::find_paragraph(const address& place) const {
    const std::uint32_t clause_index = data_->find_clause(place.clause);
    std::uint32_t found = no_index;
    if (clause_index == no_index || place.path.empty()) {
        return std::nullopt;
    }
    for (const std::string& label : place.path) {
        found = data_->find_child(clause_index, found, label);
        if (found == no_index) {
            return std::nullopt;
        }
    }
    return paragraph(data_.get(), found);
}

const clause_list& edition::clauses() const noexcept {
    return clauses_;
}

edition
edition::with_scheme(std::span<const std::shared_ptr<const citation_scheme>> schemes) const {
    edition numbered = *this;
    const std::span<const std::string> ids = clauses_.ids();
    for (const std::shared_ptr<const citation_scheme>& each : schemes) {
        const auto known = std::ranges::count_if(
            ids, [&each](const std::string& id) { return each->has_id(id); });
        if (2 * static_cast<std::size_t>(known) > ids.size()) {
            numbered.clauses_ = clause_list(std::vector(ids.begin(), ids.end()), each);
            break;
        }
    }
    return numbered;
}

} // namespace kijun
