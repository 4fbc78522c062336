#include "base/blanks.hpp"
#include "edition_data.hpp"
#include "label_order.hpp"
#include "numbering/canonical_label.hpp"

#include <kijun/model/edition_builder.hpp>
#include <kijun/numbering/label.hpp>

#include <algorithm>
#include <cassert>
#include <optional>
#include <unordered_map>
#include <utility>

namespace kijun {

static_assert(edition_builder::most_bytes == edition_data::most_bytes);

namespace {

bool all_digits(std::string_view text) {
    return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
}

/// "実9" of "実9~2"; "" when the text has no such ending.
std::string_view without_repeat(std::string_view text) {
    const std::size_t mark = text.rfind('~');
    return mark != std::string_view::npos && all_digits(text.substr(mark + 1))
               ? text.substr(0, mark)
               : std::string_view{};
}

bool is_ordinal(std::string_view id) {
    return id.starts_with('#') && all_digits(id.substr(1));
}

/// What must be known about the children of one place while they come in.
struct sibling_state {
    std::uint32_t parent = no_index;
    std::uint32_t count = 0;
    std::uint32_t unlabelled = 0;
    label_order order;

    void begin(std::uint32_t of) {
        parent = of;
        count = 0;
        unlabelled = 0;
        order.clear();
    }
};

using repeat_counts = std::unordered_map<std::uint32_t, std::uint32_t>;

/// "x~2", or the next "~n" that `is_taken` does not hold for. `first` is the index of the first
/// use of x; `counts` remembers where to go on, so that many repeats cost no more than few.
template <typename Predicate>
std::string
repeated(std::string_view used, std::uint32_t first, repeat_counts& counts, Predicate taken) {
    std::uint32_t& count = counts.try_emplace(first, 1).first->second;
    std::string name;
    do {
        name = std::string(used) + '~' + std::to_string(++count);
    } while (taken(name));
    return name;
}

} // namespace

struct edition_builder::state {
    explicit state(const limits& limited) : bounds(limited) {}

    std::unique_ptr<edition_data> data = std::make_unique<edition_data>();
    limits bounds;
    std::vector<diagnostic> findings;
    std::optional<failure> failed;
    std::uint32_t group = no_index;
    std::size_t group_depth = 0;
    bool in_clause = false;
    std::uint32_t clauses_without_id = 0;
    /// The clause itself, then every open paragraph: the first `depth` of them. The others are
    /// kept for the next family, with the memory that they have.
    std::vector<sibling_state> open;
    std::size_t depth = 0;
    repeat_counts clause_repeats;
    repeat_counts label_repeats;

    [[nodiscard]] location where(position at) const { return {data->file, at, {}}; }
    void find(code id, position at, std::vector<std::string> details) {
        findings.push_back({id, where(at), std::move(details)});
    }
    void fail(code id, position at, std::size_t limit) {
        failed = failure{id, where(at), {std::to_string(limit)}};
    }
    /// Room for one more place with so many bytes of text? Fails otherwise. A canonical label
    /// is at most twice as long as the written one (㈠ is (一)), but for "#1" and "~2".
    bool has_room(position at, std::size_t texts) {
        constexpr std::size_t most_added = 32;
        const std::size_t held = data->clauses.size() + data->paragraphs.size();
        if (held >= std::min<std::size_t>(bounds.places, no_index - 1)) {
            fail(code::too_many_places, at, bounds.places);
        } else if (!data->has_room_for(texts + most_added) ||
                   at.offset > edition_data::most_bytes) {
            fail(code::file_too_large, at, edition_data::most_bytes);
        }
        return !failed;
    }
    void open_family(std::uint32_t parent) {
        if (depth == open.size()) {
            open.emplace_back();
        }
        open[depth++].begin(parent);
    }
    std::string unique_id(std::string_view written, position at);
    edition_data::text_ref unique_label(std::string_view written, position at);
    edition_data::text_ref unique_label(const label_view& read, position at);
    /// The child with this label of the place whose children come in now.
    [[nodiscard]] std::uint32_t sibling(std::string_view label) const noexcept {
        return data->find_child(static_cast<std::uint32_t>(data->clauses.size() - 1),
                                open[depth - 1].parent,
                                label);
    }
    [[nodiscard]] std::string clause_id() const {
        return std::string(data->view(data->clauses.back().id));
    }
};

std::string edition_builder::state::unique_id(std::string_view written, position at) {
    std::string_view id = trimmed(written);
    std::string name(id);
    if (id.empty() || is_ordinal(id)) {
        name = '#' + std::to_string(++clauses_without_id);
        find(code::clause_without_id, at, {name});
        return name;
    }
    const std::string_view base = without_repeat(id);
    if (!base.empty() && data->find_clause(base) != no_index) {
        id = base;
    }
    const std::uint32_t first = data->find_clause(id);
    if (first != no_index) {
        name = repeated(id, first, clause_repeats, [&](std::string_view candidate) {
            return data->find_clause(candidate) != no_index;
        });
        find(code::clause_duplicate, at, {std::string(id), name});
    }
    return name;
}

edition_data::text_ref edition_builder::state::unique_label(std::string_view written,
                                                            position at) {
    if (const auto known = numbering::read_canonical_label(written)) {
        return unique_label({written, known->series, {&known->number, 1}}, at);
    }
    sibling_state& siblings = open[depth - 1];
    label read = read_label(written);
    if (read.series == label_series::ordinal || trimmed(written).empty()) {
        return data->keep('#' + std::to_string(++siblings.unlabelled));
    }
    if (read.text.empty()) {
        read.text = trimmed(written);
    }
    const std::string_view base = without_repeat(read.text);
    if (!base.empty() && sibling(base) != no_index) {
        read = read_label(std::string(base));
    }
    if (read.series == label_series::other) {
        find(code::label_unknown, at, {read.text, clause_id()});
    }
    return unique_label({read.text, read.series, read.numbers}, at);
}

edition_data::text_ref edition_builder::state::unique_label(const label_view& read,
                                                            position at) {
    const label_order::place order = open[depth - 1].order.take(read);
    if (order.goes_back_from != nullptr) {
        find(code::label_out_of_order,
             at,
             {std::string(read.text), *order.goes_back_from, clause_id()});
    }
    const std::uint32_t first = order.highest ? no_index : sibling(read.text);
    if (first == no_index) {
        return data->keep(read.text);
    }
    const std::string name =
        repeated(read.text, first, label_repeats, [&](const std::string& taken) {
            return sibling(taken) != no_index;
        });
    find(code::label_duplicate, at, {std::string(read.text), name, clause_id()});
    return data->keep(name);
}

edition_builder::edition_builder(std::string_view standard,
                                 std::string_view name,
                                 std::string_view date,
                                 std::string_view file,
                                 const limits& bounds)
    : state_(std::make_unique<state>(bounds)) {
    state_->data->standard = standard;
    state_->data->name = name;
    state_->data->date = date;
    state_->data->file = file;
}

edition_builder::~edition_builder() = default;
edition_builder::edition_builder(edition_builder&&) noexcept = default;
edition_builder& edition_builder::operator=(edition_builder&&) noexcept = default;

std::string_view edition_builder::adopt(std::string bytes) {
    state& s = *state_;
    assert(s.data->texts.empty() && s.data->made.empty() && bytes.size() <= most_bytes);
    s.data->texts = std::move(bytes);
    // Room without moving for all but the shortest paragraphs; what stays unused costs nothing.
    constexpr std::size_t bytes_of_short_paragraph = 64;
    s.data->paragraphs.reserve(s.data->texts.size() / bytes_of_short_paragraph);
    return s.data->texts;
}

std::string edition_builder::abandon() {
    return std::move(
        std::exchange(state_, std::make_unique<state>(state_->bounds))->data->texts);
}

void edition_builder::open_group(std::string_view title) {
    state& s = *state_;
    if (s.failed) {
        return;
    }
    assert(!s.in_clause);
    if (!s.data->has_room_for(title.size())) {
        s.fail(code::file_too_large, {}, edition_data::most_bytes);
        return;
    }
    if (s.group_depth >= s.bounds.depth) {
        s.fail(code::too_deep, {}, s.bounds.depth);
        return;
    }
    ++s.group_depth;
    s.data->groups.push_back({s.data->keep(title), s.group});
    s.group = static_cast<std::uint32_t>(s.data->groups.size() - 1);
}

void edition_builder::close_group() {
    state& s = *state_;
    if (s.failed) {
        return;
    }
    assert(!s.in_clause && s.group != no_index);
    s.group = s.data->groups[s.group].parent;
    --s.group_depth;
}

void edition_builder::open_clause(std::string_view id,
                                  std::string_view title,
                                  std::string_view grade,
                                  position at) {
    state& s = *state_;
    if (s.failed || !s.has_room(at, id.size() + title.size() + grade.size())) {
        return;
    }
    assert(!s.in_clause);
    const std::string name = s.unique_id(id, at);
    const auto first = static_cast<std::uint32_t>(s.data->paragraphs.size());
    const edition_data::clause_data added{
        .id = s.data->keep(name),
        .title = s.data->keep(title),
        .grade = s.data->keep(grade),
        .group = s.group,
        .first = first,
        .end = first,
        .at = edition_data::kept_position(at),
    };
    s.data->clauses.push_back(added);
    s.data->index_last_clause();
    s.in_clause = true;
    s.depth = 0;
    s.open_family(no_index);
}

void edition_builder::close_clause() {
    state& s = *state_;
    if (s.failed) {
        return;
    }
    assert(s.in_clause && s.depth == 1);
    s.data->clauses.back().end = static_cast<std::uint32_t>(s.data->paragraphs.size());
    s.in_clause = false;
}

void edition_builder::open_paragraph(std::string_view label_written,
                                     std::string_view text,
                                     position at,
                                     position text_at) {
    state& s = *state_;
    if (s.failed || !s.has_room(at, 2 * label_written.size() + text.size())) {
        return;
    }
    assert(s.in_clause);
    if (s.depth > s.bounds.depth) {
        s.fail(code::too_deep, at, s.bounds.depth);
        return;
    }
    const auto index = static_cast<std::uint32_t>(s.data->paragraphs.size());
    const edition_data::text_ref name = s.unique_label(label_written, at);
    sibling_state& siblings = s.open[s.depth - 1];
    s.data->paragraphs.push_back({
        .label = name,
        .text = s.data->keep(text),
        .clause = static_cast<std::uint32_t>(s.data->clauses.size() - 1),
        .parent = siblings.parent,
        .end = index + 1,
        .depth = static_cast<std::uint32_t>(s.depth - 1),
        .at = edition_data::kept_position(at),
        .text_at = edition_data::kept_position(text_at),
    });
    if (siblings.count++ >= edition_data::walked) {
        s.data->index_last_paragraph();
    }
    s.open_family(index);
}

void edition_builder::close_paragraph() {
    state& s = *state_;
    if (s.failed) {
        return;
    }
    assert(s.in_clause && s.depth > 1);
    s.data->paragraphs[s.open[--s.depth].parent].end =
        static_cast<std::uint32_t>(s.data->paragraphs.size());
}

result<reading<edition>> edition_builder::build() {
    const std::unique_ptr<state> done =
        std::exchange(state_, std::make_unique<state>(state_->bounds));
    if (done->failed) {
        return std::move(*done->failed);
    }
    assert(!done->in_clause && done->group == no_index);
    if (done->data->clauses.empty()) {
        done->find(code::edition_empty, {}, {});
    }
    done->data->join_texts();
    std::vector<std::string> ids;
    ids.reserve(done->data->clauses.size());
    for (const edition_data::clause_data& each : done->data->clauses) {
        ids.emplace_back(done->data->view(each.id));
    }
    reading<edition> built;
    built.value.clauses_ = clause_list(std::move(ids));
    built.value.data_ = std::move(done->data);
    built.findings = std::move(done->findings);
    return built;
}

} // namespace kijun
