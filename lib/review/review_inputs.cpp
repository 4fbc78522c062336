#include <kijun/read/answer_file.hpp>
#include <kijun/read/read.hpp>
#include <kijun/review/review_inputs.hpp>

#include <filesystem>
#include <system_error>
#include <utility>

namespace kijun {
namespace {

/// Reads one input after the other and keeps the reasons of those that cannot be read.
class input_reader {
public:
    input_reader(const review_file& file, const limits& bounds, std::vector<failure>& failures)
        : file_(file), bounds_(bounds), failures_(failures) {}

    /// What `read` makes of the file at that path. False when there is nothing.
    template <typename Model, typename Read>
    bool take(const std::string& written, reading<Model>& into, Read read) {
        result<source> input = load(path_beside(file_, written), bounds_);
        if (!input) {
            failures_.push_back(std::move(input).error());
            return false;
        }
        result<reading<Model>> done = read(std::move(input).value());
        if (!done) {
            failures_.push_back(std::move(done).error());
            return false;
        }
        into = std::move(done).value();
        return true;
    }

private:
    const review_file& file_;
    const limits& bounds_;
    std::vector<failure>& failures_;
};

bool is_there(const std::string& path) {
    std::error_code ignored;
    return std::filesystem::exists(path, ignored);
}

} // namespace

std::string path_beside(const review_file& file, const std::string& written) {
    return (std::filesystem::path(file.file).parent_path() / written).string();
}

std::vector<diagnostic> review_inputs::findings() const {
    std::vector<diagnostic> all = before.findings;
    for (const std::vector<diagnostic>* more : {&after.findings,
                                                &items.findings,
                                                &notes.findings,
                                                &book.findings,
                                                &relations.findings}) {
        all.insert(all.end(), more->begin(), more->end());
    }
    return all;
}

opened_review open_review(const review_file& file,
                          std::size_t index,
                          missing_ledger missing,
                          const limits& bounds) {
    opened_review opened{{file, {}, {}, {}, {}, {}, {}}, {}};
    review_inputs& all = opened.inputs;
    const review_standard& standard = file.standards.at(index);
    all.file.standards = {standard};
    input_reader inputs(file, bounds, opened.failures);
    const auto as_edition = [&](source input) {
        return read_edition_in_place(std::move(input), bounds);
    };
    inputs.take(standard.old_edition, all.before, as_edition);
    const bool is_new_there = inputs.take(standard.new_edition, all.after, as_edition);
    inputs.take(file.checklist, all.items, [&](const source& input) {
        return read_checklist_as(input, {file.columns, file.sheet}, bounds);
    });
    if (!standard.notes.empty()) {
        inputs.take(standard.notes, all.notes, [&](const source& input) {
            return read_notes(input, is_new_there ? &all.after.value : nullptr, bounds);
        });
    }
    if (!standard.relations.empty()) {
        inputs.take(standard.relations, all.relations, [&](const source& input) {
            return read_relations(input, bounds);
        });
    }
    if (file.ledger.empty()) {
        return opened;
    }
    if (const std::string path = path_beside(file, file.ledger); is_there(path)) {
        inputs.take(file.ledger, all.book, [&](const source& input) {
            return read_ledger(input, bounds);
        });
    } else if (missing == missing_ledger::refused) {
        opened.failures.push_back({code::ledger_missing, {path, {}, {}}, {path}});
    }
    return opened;
}

annual_review hold_review(review_inputs inputs) {
    return hold_review(std::move(inputs.file),
                       std::move(inputs.before.value),
                       std::move(inputs.after.value),
                       std::move(inputs.items.value),
                       std::move(inputs.notes.value),
                       inputs.book.value,
                       std::move(inputs.relations.value));
}

} // namespace kijun
