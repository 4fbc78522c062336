#include "file_walk.hpp"
#include "inputs.hpp"
#include "output.hpp"
#include "verbs.hpp"

#include <kijun/check/check.hpp>
#include <kijun/check/check_report.hpp>
#include <kijun/read/read_document.hpp>
#include <kijun/text/encoding.hpp>
#include <kijun/text/utf8.hpp>
#include <kijun/write/check_printer.hpp>
#include <kijun/write/write.hpp>

#include <filesystem>
#include <optional>
#include <system_error>
#include <utility>

namespace kijun::cli {
namespace {

/// One run: files go through it one at a time, and what is found in one is written before the
/// next is opened.
class check_run {
public:
    check_run(const citation_checker& checker,
              const options& chosen,
              check_printer& printer,
              messages& out)
        : checker_(checker), fix_(chosen.fix), printer_(printer), out_(out),
          output_(chosen.output, out) {}

    void take(const walked_file& file) {
        if (!is_standard_input(file.path) && !is_worth_opening(file)) {
            return;
        }
        result<source> opened = load(file.path);
        if (!opened) {
            const bool large = opened.error().id == code::file_too_large;
            give_up(file, large ? "too-large" : "unreadable", opened.error());
            return;
        }
        check(file, std::move(opened).value());
    }

    void skip(skipped_file what) {
        out_.say(what.file + ": " + std::string(said_of_skipped(what.why, out_)));
        printer_.skip(std::move(what));
    }

    [[nodiscard]] exit_code finish() {
        output_.add(printer_.finish());
        return output_.finish();
    }

    bool lost = false;    ///< a file that the user named could not be read
    bool unsaved = false; ///< a file could not be written anew

private:
    void give_up(const walked_file& file, std::string why, const failure& because) {
        lost = lost || file.named;
        out_.tell(because);
        printer_.skip({file.path, std::move(why)});
    }

    /// Devices and pipes that the user names are read, those in folders never come here.
    bool is_worth_opening(const walked_file& file) {
        if (const std::optional<failure> large = over_limit(file.path)) {
            give_up(file, "too-large", *large);
            return false;
        }
        return true;
    }

    void add(const std::vector<check_finding>& found,
             const std::vector<fixed_citation>& fixed = {}) {
        printer_.add(found, fixed);
        output_.add(printer_.take());
    }

    void check(const walked_file& file, source input) {
        switch (document_kind_of(input)) {
        case document_kind::xlsx:
        case document_kind::docx:
        case document_kind::pdf:
            check_document(file, input);
            return;
        case document_kind::legacy:
            skip({file.path, "unknown"});
            return;
        default:
            break;
        }
        if (const std::string_view why = not_text(input); !why.empty()) {
            skip({file.path, std::string(why)});
            return;
        }
        const file_kind kind = kind_of(input);
        if (is_edition(kind) &&
            kind != file_kind::document) { // a document is read as it stands
            result<reading<edition>> read = read_edition_in_place(std::move(input));
            if (!read) {
                give_up(file, "unreadable", read.error());
                return;
            }
            add(checker_.check_edition(read->value));
        } else if (kind == file_kind::checklist_xml || kind == file_kind::checklist_table) {
            result<reading<checklist>> read = read_checklist(input);
            if (!read) {
                give_up(file, "unreadable", read.error());
                return;
            }
            add_fixed(input, file, checker_.check_checklist(read->value, input.bytes));
        } else {
            add_fixed(input, file, checker_.check_text(input.bytes, input.name));
        }
    }

    /// Makes UTF-8 of a text in another encoding; why it cannot be, or "". Such a text is
    /// checked, but never written anew.
    std::string_view not_text(source& input) {
        converted_ = false;
        const bool plain_bytes = input.bytes.find('\0') == std::string::npos;
        const bool plain = plain_bytes &&
                           input.bytes.find("\x1B$") == std::string::npos && // ISO-2022-JP
                           !first_invalid_utf8(input.bytes);
        if (plain) {
            return "";
        }
        if (is_binary(input.bytes)) {
            return "binary";
        }
        const auto encoding = guess_encoding(input.bytes);
        if (!encoding || *encoding == text_encoding::utf8) {
            return "not-utf8";
        }
        const std::size_t mark = byte_order_mark_size(input.bytes);
        converted_text text =
            convert_to_utf8(std::string_view(input.bytes).substr(mark), *encoding);
        // Few bytes can be anything: what is guessed has to be text without a doubt.
        if (text.undecodable > 0 || is_binary(text.text)) {
            return plain_bytes ? "not-utf8" : "binary";
        }
        input.bytes = std::move(text.text);
        converted_ = true;
        return "";
    }

    /// With --fix, the file is written anew and what is left in it is told.
    void
    add_fixed(const source& input, const walked_file& file, std::vector<check_finding> found) {
        if (!fix_ || converted_ || is_standard_input(file.path)) {
            add(found);
            return;
        }
        const fixed_text anew = checker_.fix(input.bytes, found);
        if (anew.fixed.empty()) {
            add(found);
            return;
        }
        if (const result<void> saved = save(file.path, anew.text); !saved) {
            out_.tell(saved.error());
            unsaved = true;
            add(found);
            return;
        }
        add(anew.left, anew.fixed);
    }

    void check_document(const walked_file& file, const source& input) {
        result<reading<located_document>> read = read_document(input);
        if (!read) {
            give_up(file, "unreadable", read.error());
            return;
        }
        add(checker_.check_document(read->value, input.name));
    }

    const citation_checker& checker_;
    bool fix_;
    bool converted_ = false; ///< the text at hand was not UTF-8
    check_printer& printer_;
    messages& out_;
    emission output_;
};

edition_name name_of(const edition& of) {
    return {std::string(of.standard()), std::string(of.name())};
}

check_format format_of(const std::string& name) {
    return name == "json"    ? check_format::json
           : name == "sarif" ? check_format::sarif
                             : check_format::text;
}

std::optional<citation_checker> make_checker(const options& chosen, messages& out) {
    std::optional<edition> current = take_edition(chosen.edition, out);
    std::optional<edition> was;
    if (!chosen.was.empty()) {
        was = take_edition(chosen.was, out);
    }
    if (!current || (!chosen.was.empty() && !was)) {
        return std::nullopt;
    }
    return was ? citation_checker(*std::move(current), *std::move(was))
               : citation_checker(*std::move(current));
}

} // namespace

exit_code run_check(const options& chosen, messages& out) {
    const std::optional<citation_checker> checker = make_checker(chosen, out);
    if (!checker) {
        return exit_code::input;
    }
    check_heading heading{name_of(checker->current()), std::nullopt, chosen.in, KIJUN_VERSION};
    if (const edition* const was = checker->was()) {
        heading.was = name_of(*was);
    }
    // The folders first: a result written among them is none of the files.
    walked_files walked = walk(chosen.inputs);
    check_printer printer(format_of(chosen.formats.front()), heading);
    check_run run(*checker, chosen, printer, out);
    for (const walked_file& file : walked.files) {
        run.take(file);
    }
    for (skipped_file& one : walked.skipped) {
        run.skip(std::move(one));
    }
    if (run.finish() != exit_code::done || run.unsaved) {
        return exit_code::output;
    }
    if (run.lost) {
        return exit_code::input;
    }
    return chosen.fail == fail_on::findings && printer.findings() > 0 ? exit_code::found
                                                                      : exit_code::done;
}

} // namespace kijun::cli
