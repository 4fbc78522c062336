// <relations> → stated relations. A statement with a word that nobody knows is set aside with a
// finding; the others stand.

#include "base/blanks.hpp"
#include "law_names.hpp"
#include "written_place.hpp"
#include "xml_cursor.hpp"

#include <kijun/read/read.hpp>

#include <array>
#include <charconv>
#include <chrono>
#include <span>

namespace kijun {
namespace {

/// The value of an attribute that says one of these, or nothing where it says something else.
template <typename Value>
std::optional<Value>
one_of(std::string_view written, std::span<const Value> known, Value unsaid) {
    if (written.empty()) {
        return unsaid;
    }
    for (const Value each : known) {
        if (to_string(each) == written) {
            return each;
        }
    }
    return std::nullopt;
}

constexpr std::array types{relationship::equal,
                           relationship::subset_of,
                           relationship::superset_of,
                           relationship::intersects_with,
                           relationship::no_relationship};
constexpr std::array rationales{matching_rationale::syntactic,
                                matching_rationale::semantic,
                                matching_rationale::functional};
constexpr std::array methods{
    relating_method::human, relating_method::automation, relating_method::hybrid};

/// A day that there is, as 2025-11-20; or nothing.
bool is_date(std::string_view written) {
    if (written.empty()) {
        return true;
    }
    if (iso_date(written) != written) {
        return false;
    }
    const auto number = [&](std::size_t at, std::size_t length) {
        unsigned value = 0;
        std::from_chars(written.data() + at, written.data() + at + length, value);
        return value;
    };
    return std::chrono::year_month_day(std::chrono::year(static_cast<int>(number(0, 4))),
                                       std::chrono::month(number(5, 2)),
                                       std::chrono::day(number(8, 2)))
        .ok();
}

/// A decimal in [0, 1], without sign and exponent.
std::optional<double> share_of(std::string_view written) {
    double value = 0;
    const char* const begin = written.data();
    const char* const end = begin + written.size();
    const auto read = std::from_chars(begin, end, value, std::chars_format::fixed);
    const bool is_number = read.ec == std::errc() && read.ptr == end;
    return is_number && written.front() != '-' && value <= 1 ? std::optional(value)
                                                             : std::nullopt;
}

class relation_reader {
public:
    relation_reader(xml_cursor& cursor, pugi::xml_node node) : cursor_(cursor), node_(node) {}

    /// The statement; none, with a finding, when it could not be used as it stands.
    std::optional<stated_relation> run() {
        cursor_.expect_attributes(node_,
                                  {"item",
                                   "clause",
                                   "path",
                                   "type",
                                   "rationale",
                                   "method",
                                   "author",
                                   "date",
                                   "confidence",
                                   "reviewed",
                                   "reviewer",
                                   "review-date"});
        stated_relation read;
        read.item = trimmed(cursor_.required(node_, "item"));
        const std::string clause(trimmed(cursor_.required(node_, "clause")));
        const std::string type = cursor_.required(node_, "type");
        read.author = value("author");
        read.date = value("date");
        read.reviewer = value("reviewer");
        read.review_date = value("review-date");
        read.at = cursor_.at(node_);
        read.reason = trimmed(cursor_.text(node_));
        if (read.item.empty() || clause.empty() || type.empty()) {
            tell_empty("item", read.item);
            tell_empty("clause", clause);
            return std::nullopt;
        }
        const auto place = read_written_place(clause, value("path"));
        const auto known = one_of<relationship>(type, types, {});
        const auto rationale = one_of<matching_rationale>(
            value("rationale"), rationales, matching_rationale::semantic);
        const auto method =
            one_of<relating_method>(value("method"), methods, relating_method::human);
        const std::string confidence = value("confidence");
        const auto share = confidence.empty() ? std::optional(0.0) : share_of(confidence);
        const std::string reviewed = value("reviewed");
        refuse_unless(place.has_value(), "path");
        refuse_unless(known.has_value(), "type");
        refuse_unless(rationale.has_value(), "rationale");
        refuse_unless(method.has_value(), "method");
        refuse_unless(is_date(read.date), "date");
        refuse_unless(is_date(read.review_date), "review-date");
        refuse_unless(share.has_value(), "confidence");
        refuse_unless(reviewed.empty() || reviewed == "yes" || reviewed == "no", "reviewed");
        if (is_bad_) {
            return std::nullopt;
        }
        read.clause = place->clause;
        read.path = path_of(*place);
        read.type = *known;
        read.rationale = *rationale;
        read.method = *method;
        if (!confidence.empty()) {
            read.confidence = share;
        }
        read.reviewed = reviewed == "yes";
        return read;
    }

private:
    [[nodiscard]] std::string value(const char* attribute) const {
        return std::string(trimmed(node_.attribute(attribute).value()));
    }

    void tell_empty(const char* attribute, std::string_view read) {
        if (read.empty() && node_.attribute(attribute)) {
            refuse_unless(false, attribute);
        }
    }

    void refuse_unless(bool is_good, const char* attribute) {
        if (!is_good) {
            is_bad_ = true;
            cursor_.find(code::relation_bad_value,
                         node_,
                         {attribute, node_.attribute(attribute).value()});
        }
    }

    xml_cursor& cursor_;
    pugi::xml_node node_;
    bool is_bad_ = false;
};

} // namespace

result<reading<relation_set>> read_relations(const source& input, const limits& bounds) {
    auto opened = xml_cursor::open(input, "relations", bounds);
    if (!opened) {
        return opened.error();
    }
    xml_cursor& cursor = *opened;
    const pugi::xml_node root = cursor.root();
    cursor.expect_attributes(root, {"checklist", "version", "standard", "edition"});
    reading<relation_set> read;
    read.value.checklist = root.attribute("checklist").value();
    read.value.version = root.attribute("version").value();
    read.value.standard = root.attribute("standard").value();
    read.value.edition = root.attribute("edition").value();
    read.value.file = input.name;
    read.value.at = cursor.at(root);
    for (const pugi::xml_node child : root.children()) {
        if (std::string_view(child.name()) != "relation") {
            cursor.unexpected(child);
            continue;
        }
        if (read.value.relations.size() >= bounds.places) {
            return cursor.fail(code::too_many_places, child, {std::to_string(bounds.places)});
        }
        if (auto taken = relation_reader(cursor, child).run()) {
            read.value.relations.push_back(std::move(*taken));
        }
    }
    read.findings = cursor.take_findings();
    return read;
}

} // namespace kijun
