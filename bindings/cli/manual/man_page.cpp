#include "man_page.hpp"

#include "help_page.hpp"

#include <algorithm>
#include <utility>
#include <vector>

namespace kijun::cli {
namespace {

// Text as roff takes it: no command, no escape of its own. In what a user types, a hyphen is to
// be one that can be copied.
std::string escaped(std::string_view text, bool typed = false) {
    std::string out;
    if (text.starts_with(".") || text.starts_with("'")) {
        out += "\\&";
    }
    for (const char c : text) {
        if (c == '\\') {
            out += "\\e";
        } else if (c == '-' && typed) {
            out += "\\-";
        } else if (c == '\'' && typed) {
            out += "\\(aq";
        } else {
            out += c;
        }
    }
    return out;
}

class page_writer {
public:
    void section(std::string_view title) {
        out_ += ".SH ";
        out_ += title;
        out_ += '\n';
        fresh_ = true;
    }
    void paragraph(std::string_view text) {
        if (!fresh_) {
            out_ += ".PP\n";
        }
        line(escaped(text));
    }
    void row(const help_row& one) {
        out_ += ".TP\n.B ";
        line(escaped(one.term, true));
        line(one.text.empty() ? "\\&" : escaped(one.text));
    }
    void typed(const std::vector<std::string>& lines) {
        out_ += ".nf\n";
        for (const std::string& one : lines) {
            line(escaped(one, true));
        }
        out_ += ".fi\n";
        fresh_ = false;
    }
    void line(const std::string& text) {
        out_ += text;
        out_ += '\n';
        fresh_ = false;
    }
    std::string take() { return std::move(out_); }

private:
    std::string out_;
    bool fresh_ = true; // nothing stands under the last title yet
};

struct titles {
    std::string_view name, synopsis, description, options, exits, examples, see;
};
constexpr titles english{
    "NAME", "SYNOPSIS", "DESCRIPTION", "OPTIONS", "EXIT STATUS", "EXAMPLES", "SEE ALSO"};
constexpr titles japanese{
    "名前", "書式", "説明", "オプション", "終了ステータス", "例", "関連項目"};

bool is_option(const help_row& row) {
    return row.term.starts_with("-");
}

// The options of the page, and of those of every verb the ones that it does not tell itself.
std::vector<help_row> options_of(const help_page& page, const help_page& program) {
    std::vector<help_row> options;
    for (const help_page* const from : {&page, &program}) {
        for (const help_block& block : from->blocks) {
            bool inside = false;
            for (const help_row& row : block.rows) {
                // What follows an option in its rows explains a value of it.
                inside = inside || is_option(row);
                const std::string name = row.term.substr(0, row.term.find_first_of(" ,"));
                if (inside && (from == &page || rows_of(page, name).empty())) {
                    options.push_back(row);
                }
            }
        }
        if (&page == &program) {
            break;
        }
    }
    return options;
}

void describe(page_writer& out, const help_page& page) {
    for (const help_block& block : page.blocks) {
        const bool options = !block.rows.empty() && is_option(block.rows.front());
        if (options || (block.rows.empty() && block.paragraph.ends_with(":"))) {
            continue; // the section of options has them, under a title of its own
        }
        if (!block.paragraph.empty()) {
            out.paragraph(block.paragraph);
        }
        for (const help_row& row : block.rows) {
            out.row(row);
        }
    }
}

} // namespace

std::string man_page(std::string_view verb, language in, const std::string& date) {
    const bool ja = in == language::ja;
    const titles& title = ja ? japanese : english;
    const help_page page = page_on(verb, in);
    const help_page program = page_on("", in);
    const std::vector<help_row> verbs = verbs_in(in);
    const std::string name = verb.empty() ? "kijun" : "kijun-" + std::string(verb);
    std::string upper = name;
    std::ranges::transform(upper, upper.begin(), [](char c) {
        return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    });
    std::string summary = ja ? "基準の版を比べ、見直すべきチェックリスト項目を示す"
                             : "compare editions of numbered rules, say who must look";
    if (const auto row = std::ranges::find(verbs, verb, &help_row::term); row != verbs.end()) {
        summary = row->text;
    }

    page_writer out;
    out.line(".\\\" Made from the help texts of the command line.");
    out.line(".TH " + upper + " 1 \"" + date + "\" \"kijun " KIJUN_VERSION "\" kijun");
    if (ja) {
        // Where lines of Japanese may end is known to groff only when it is told so, and there
        // are few blanks to widen.
        out.line(".if \\n(.g .mso ja.tmac");
        out.line(".ad l");
    }
    out.section(title.name);
    out.line(name + " \\- " + escaped(summary));
    out.section(title.synopsis);
    out.typed(page.usage);
    out.section(title.description);
    describe(out, page);
    out.section(title.options);
    for (const help_row& option : options_of(page, program)) {
        out.row(option);
    }
    out.section(title.exits);
    for (const help_row& exit : program.exits) {
        out.row(exit);
    }
    out.section(title.examples);
    out.typed(page.examples);
    out.section(title.see);
    std::string others;
    for (const help_row& other : verbs) {
        if (verb.empty()) {
            others +=
                (others.empty() ? ".BR kijun\\-" : ",\n.BR kijun\\-") + other.term + " (1)";
        }
    }
    out.line(verb.empty() ? others : ".BR kijun (1)");
    return out.take();
}

} // namespace kijun::cli
