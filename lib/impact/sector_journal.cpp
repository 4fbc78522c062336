// Fields parted by tabs; \t, \n and \ in them are escaped. The order of the fields is the order
// in which `visit` names them: one list for both ways.

#include <kijun/base/content_hash.hpp>
#include <kijun/impact/sector_journal.hpp>

#include <array>
#include <charconv>
#include <limits>
#include <system_error>
#include <vector>

namespace kijun {

namespace {

constexpr std::string_view form = "kijun sector journal 1";

std::string hex(std::uint64_t number) {
    std::array<char, 16> digits{};
    const auto end =
        std::to_chars(digits.data(), digits.data() + digits.size(), number, 16).ptr;
    const std::string_view written(digits.data(),
                                   static_cast<std::size_t>(end - digits.data()));
    return std::string(digits.size() - written.size(), '0').append(written);
}

template <typename Number>
bool parse(std::string_view text, Number& into, int base = 10) {
    const auto [end, why] = std::from_chars(text.data(), text.data() + text.size(), into, base);
    return why == std::errc() && end == text.data() + text.size() && !text.empty();
}

class writer {
public:
    void operator()(const std::string& text) {
        for (const char c : text) {
            switch (c) {
            case '\t':
                line_ += "\\t";
                break;
            case '\n':
                line_ += "\\n";
                break;
            case '\\':
                line_ += "\\\\";
                break;
            default:
                line_ += c;
            }
        }
        line_ += '\t';
    }
    void operator()(const std::uint64_t& number) {
        line_ += std::to_string(number);
        line_ += '\t';
    }
    void operator()(const std::vector<clause_count>& clauses) {
        for (const clause_count& each : clauses) {
            line_ += std::to_string(each.clause);
            line_ += ':';
            line_ += std::to_string(each.items);
            line_ += ' ';
        }
        line_ += '\t';
    }
    [[nodiscard]] std::string line() && { return std::move(line_); }

private:
    std::string line_;
};

class parser {
public:
    explicit parser(std::string_view rest) : rest_(rest) {}

    void operator()(std::string& text) {
        const std::string_view field = next();
        text.clear();
        for (std::size_t i = 0; i < field.size(); ++i) {
            if (field[i] != '\\') {
                text += field[i];
                continue;
            }
            ++i;
            const char escaped = i < field.size() ? field[i] : '\0';
            right_ = right_ && (escaped == 't' || escaped == 'n' || escaped == '\\');
            text += escaped == 't' ? '\t' : escaped == 'n' ? '\n' : '\\';
        }
    }
    void operator()(std::uint64_t& number) { right_ = parse(next(), number) && right_; }
    void operator()(std::vector<clause_count>& clauses) {
        std::string_view field = next();
        while (right_ && !field.empty()) {
            const std::size_t end = field.find(' ');
            const std::string_view pair = field.substr(0, end);
            const std::size_t colon = pair.find(':');
            clause_count each;
            right_ = end != std::string_view::npos && colon != std::string_view::npos &&
                     parse(pair.substr(0, colon), each.clause) &&
                     parse(pair.substr(colon + 1), each.items);
            clauses.push_back(each);
            field.remove_prefix(right_ ? end + 1 : field.size());
        }
    }
    [[nodiscard]] bool all_right() const { return right_ && rest_.empty(); }

private:
    std::string_view next() {
        const std::size_t end = rest_.find('\t');
        if (end == std::string_view::npos) {
            right_ = false;
            return {};
        }
        const std::string_view field = rest_.substr(0, end);
        rest_.remove_prefix(end + 1);
        return field;
    }

    std::string_view rest_;
    bool right_ = true;
};

template <typename Entry, typename With>
void visit(Entry& entry, With& with) {
    with(entry.list_hash);
    with(entry.result_hash);
    with(entry.result_bytes);
    with(entry.row.list);
    with(entry.row.result);
    with(entry.row.checklist);
    with(entry.row.version);
    with(entry.row.items);
    with(entry.row.citations);
    with(entry.row.items_to_review);
    with(entry.row.unlinked_items);
    with(entry.row.dangling);
    with(entry.row.unlinked_changes);
    with(entry.row.findings);
    with(entry.row.clauses);
}

} // namespace

// NOLINTNEXTLINE(misc-redundant-expression): one type here, two elsewhere
static_assert(std::numeric_limits<std::size_t>::digits ==
              std::numeric_limits<std::uint64_t>::digits);

std::string journal_head(std::uint64_t run) {
    return std::string(form) + '\t' + hex(run) + '\n';
}

std::string to_journal_line(const journal_entry& entry) {
    writer fields;
    visit(entry, fields);
    const std::string rest = std::move(fields).line();
    return hex(content_hash(rest)) + '\t' + rest + '\n';
}

std::optional<journal_entry> parse_journal_line(std::string_view line) {
    constexpr std::size_t digits = 16;
    std::uint64_t hash = 0;
    if (line.size() <= digits || line[digits] != '\t' ||
        !parse(line.substr(0, digits), hash, 16) ||
        content_hash(line.substr(digits + 1)) != hash) {
        return std::nullopt;
    }
    journal_entry entry;
    parser fields(line.substr(digits + 1));
    visit(entry, fields);
    return fields.all_right() ? std::optional(std::move(entry)) : std::nullopt;
}

} // namespace kijun
