#include "write/exchange_links.hpp"

#include "base/blanks.hpp"
#include "trace/parts.hpp"
#include "trace/stated.hpp"
#include "write/escape.hpp"

#include <boost/uuid/name_generator_sha1.hpp>
#include <boost/uuid/uuid.hpp>

#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>
#include <optional>
#include <utility>

namespace kijun::exchange {

namespace {

/// The namespace of our names: drawn once, and part of the form from then on.
constexpr boost::uuids::uuid our_namespace{{0x3f,
                                            0x0c,
                                            0x5d,
                                            0x7e,
                                            0x91,
                                            0x2a,
                                            0x4b,
                                            0x6d,
                                            0x8e,
                                            0x13,
                                            0x5a,
                                            0xc4,
                                            0x27,
                                            0xd9,
                                            0xb0,
                                            0x68}};

std::string printed(const boost::uuids::uuid& id) {
    constexpr std::string_view digits = "0123456789abcdef";
    std::string text;
    for (std::size_t i = 0; i < id.size(); ++i) {
        if (i == 4 || i == 6 || i == 8 || i == 10) {
            text += '-';
        }
        text += digits[id.data[i] >> 4U];
        text += digits[id.data[i] & 15U];
    }
    return text;
}

/// Which vertices are whose: editions, then checklists, each one's own vertex first.
struct vertex_ranges {
    explicit vertex_ranges(const linked_models& of) {
        std::size_t next = 0;
        for (const edition& one : of.editions) {
            editions.push_back(next);
            next += 1 + one.clause_count() + one.paragraph_count();
        }
        for (const checklist& one : of.checklists) {
            lists.push_back(next);
            next += 1 + one.items.size();
        }
        end = next;
    }

    [[nodiscard]] static std::size_t within(const std::vector<std::size_t>& begins,
                                            std::size_t vertex) {
        return static_cast<std::size_t>(std::ranges::upper_bound(begins, vertex) -
                                        begins.begin()) -
               1;
    }

    std::vector<std::size_t> editions;
    std::vector<std::size_t> lists;
    std::size_t end = 0;
};

bool all_digits(std::string_view text) {
    return std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

/// 2025-11-20, 2025-11 or 2025 as a day; nothing for another form, or a day that neither form
/// of exchange can say.
std::optional<std::string> whole_day(std::string_view written) {
    std::string day(written);
    if (day.size() == 4 || day.size() == 7) {
        day += day.size() == 4 ? "-01-01" : "-01";
    }
    if (day.size() != 10 || day[4] != '-' || day[7] != '-' ||
        !all_digits(day.substr(0, 4) + day.substr(5, 2) + day.substr(8))) {
        return std::nullopt;
    }
    const auto number = [&](std::size_t at, std::size_t length) {
        unsigned value = 0;
        std::from_chars(day.data() + at, day.data() + at + length, value);
        return value;
    };
    const std::chrono::year_month_day meant(std::chrono::year(static_cast<int>(number(0, 4))),
                                            std::chrono::month(number(5, 2)),
                                            std::chrono::day(number(8, 2)));
    const bool can_be_said = day.starts_with("19") || day.front() == '2';
    return meant.ok() && can_be_said ? std::optional(day) : std::nullopt;
}

std::string joined(std::string_view series, std::string_view name) {
    return on_one_line(std::string(series) + " " + std::string(name));
}

} // namespace

std::vector<link> links_of(const linked_models& of) {
    std::vector<link> links;
    const vertex_ranges ranges(of);
    const auto vertices = of.graph.vertices();
    for (const edge& one : of.graph.edges()) {
        if (one.kind != edge_kind::relates || one.method != "citation" ||
            one.to >= ranges.end) {
            continue;
        }
        const std::size_t list = vertex_ranges::within(ranges.lists, one.from);
        links.push_back({list,
                         one.from - ranges.lists[list] - 1,
                         vertex_ranges::within(ranges.editions, one.to),
                         vertices[one.to].name,
                         vertices[one.to].kind == vertex_kind::clause,
                         nullptr,
                         one.note,
                         one.confidence,
                         one.from,
                         one.to});
    }
    if (of.stated == nullptr) {
        return links;
    }
    const auto placed = trace::place_in_newest(*of.stated, of.editions, of.checklists);
    for (const trace::placed_relation& one : placed.all) {
        const stated_relation& said = of.stated->relations[one.relation];
        const edition& in = of.editions[one.edition];
        const trace::edition_vertices places{ranges.editions[one.edition]};
        const auto inner = trace::paragraph_at(in, one.place);
        links.push_back({one.list,
                         one.item,
                         one.edition,
                         one.place,
                         said.path.empty(),
                         &said,
                         provenance_of(said),
                         said.confidence.value_or(1),
                         ranges.lists[one.list] + 1 + one.item,
                         inner ? places.of(*inner) : places.of(*in.find_clause(said.clause))});
    }
    return links;
}

std::string names::uuid(const std::vector<std::string_view>& name) {
    std::string whole;
    for (const std::string_view part : name) {
        whole += std::to_string(part.size());
        whole += ':';
        whole += part;
    }
    if (const std::size_t times = used_[whole]++; times > 0) {
        whole += "~" + std::to_string(times + 1);
    }
    const boost::uuids::name_generator_sha1 generate(our_namespace);
    return printed(generate(whole.data(), whole.size()));
}

std::string day_of(const linked_models& of) {
    if (const auto given = whole_day(of.date)) {
        return *given;
    }
    std::string latest;
    const auto take = [&](std::string_view written) {
        if (const auto day = whole_day(written)) {
            latest = std::max(latest, *day);
        }
    };
    for (const edition& one : of.editions) {
        take(one.date());
    }
    if (of.stated != nullptr) {
        for (const stated_relation& one : of.stated->relations) {
            take(one.date);
            take(one.review_date);
        }
    }
    return latest.empty() ? "1970-01-01" : latest;
}

std::string on_one_line(std::string_view text) {
    // What a pattern takes for blank: beside ours, the blanks of Unicode.
    constexpr std::array<std::string_view, 5> others{
        "\xC2\xA0", "\xE2\x80\xA8", "\xE2\x80\xA9", "\xEF\xBB\xBF", "\xE2\x80\x83"};
    const std::string clean = clean_text(text);
    std::string_view rest = clean;
    std::string line;
    bool is_parted = false;
    while (!rest.empty()) {
        std::size_t blank = leading_blank(rest);
        for (const std::string_view other : others) {
            blank = blank == 0 && rest.starts_with(other) ? other.size() : blank;
        }
        if (blank > 0) {
            is_parted = true;
            rest.remove_prefix(blank);
            continue;
        }
        line += is_parted && !line.empty() ? " " : "";
        is_parted = false;
        line += rest.front();
        rest.remove_prefix(1);
    }
    return line;
}

std::string title_of(const edition& one) {
    return joined(one.standard(), one.name());
}

std::string title_of(const checklist& one) {
    return joined(one.name, one.version);
}

} // namespace kijun::exchange
