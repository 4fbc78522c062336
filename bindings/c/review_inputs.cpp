#include "review.hpp"

#include <kijun/read/read.hpp>

#include <filesystem>
#include <iterator>
#include <system_error>
#include <utility>

namespace kijun::c {
namespace {

/// Reads one input after the other until one of them cannot be read.
class input_reader {
public:
    explicit input_reader(const review_file& file)
        : folder_(std::filesystem::path(file.file).parent_path()) {}

    [[nodiscard]] std::string beside(const std::string& written) const {
        return (folder_ / written).string();
    }

    /// What `read` makes of the file at that path; what is there is left alone once something
    /// failed.
    template <typename Model, typename Read>
    void take(const std::string& written, Model& into, Read read) {
        if (failed_) {
            return;
        }
        result<source> input = load(beside(written));
        if (!input) {
            failed_ = std::move(input).error();
            return;
        }
        result<reading<Model>> done = read(std::move(input).value());
        if (!done) {
            failed_ = std::move(done).error();
            return;
        }
        reading<Model> whole = std::move(done).value();
        into = std::move(whole.value);
        std::move(whole.findings.begin(), whole.findings.end(), std::back_inserter(findings_));
    }

    [[nodiscard]] const std::optional<failure>& failed() const noexcept { return failed_; }
    [[nodiscard]] std::vector<diagnostic> findings() && { return std::move(findings_); }

private:
    std::filesystem::path folder_;
    std::vector<diagnostic> findings_;
    std::optional<failure> failed_;
};

bool is_there(const std::string& path) {
    std::error_code ignored;
    return std::filesystem::exists(path, ignored);
}

} // namespace

outcome<review_inputs>
read_inputs(const review_file& file, std::size_t index, ledger_file missing) {
    const review_standard& standard = file.standards.at(index);
    const auto as_edition = [](source input) {
        return read_edition_in_place(std::move(input));
    };
    reading_choice listed;
    listed.layout = {file.columns, file.sheet};

    review_inputs all{file, {}, {}, {}, {}, {}, {}, {}};
    all.file.standards = {standard};
    input_reader inputs(file);
    inputs.take(standard.old_edition, all.before, as_edition);
    inputs.take(standard.new_edition, all.after, as_edition);
    inputs.take(file.checklist, all.items, [&](const source& input) {
        return read_a_checklist(input, listed);
    });
    if (!standard.notes.empty()) {
        placed_notes placed;
        inputs.take(standard.notes, placed, [&](const source& input) {
            return read_notes(input, &all.after, {});
        });
        all.notes = std::move(placed.notes);
    }
    if (!standard.relations.empty()) {
        inputs.take(standard.relations, all.relations, [](const source& input) {
            return read_relations(input);
        });
    }
    const bool left_out =
        missing == ledger_file::may_begin_empty && !is_there(inputs.beside(file.ledger));
    if (!file.ledger.empty() && !left_out) {
        inputs.take(
            file.ledger, all.book, [](const source& input) { return read_ledger(input); });
    }
    if (inputs.failed()) {
        return refused(*inputs.failed());
    }
    all.findings = std::move(inputs).findings();
    return all;
}

} // namespace kijun::c
