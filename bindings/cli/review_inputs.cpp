#include "review_inputs.hpp"

#include "inputs.hpp"
#include "paper_inputs.hpp"

#include <filesystem>
#include <system_error>

namespace kijun::cli {
namespace {

bool is_there(const std::string& path) {
    std::error_code ignored;
    return std::filesystem::exists(path, ignored);
}

std::optional<ledger> take_ledger(const review_file& file, ledger_file missing, messages& out) {
    if (file.ledger.empty()) {
        return ledger{};
    }
    const std::string path = beside(file, file.ledger);
    if (!is_there(path)) {
        if (missing == ledger_file::may_start_empty) {
            return ledger{};
        }
        out.say(path + std::string(out.choose(
                           ": 台帳がありません。kijun ledger import で作るか、"
                           "見直しのファイルから <ledger> を外してください。",
                           ": there is no ledger. Make it with kijun ledger import, or take "
                           "<ledger> out of the review file.")));
        return std::nullopt;
    }
    return take(path, &read_ledger, out);
}

} // namespace

std::string beside(const review_file& file, const std::string& written) {
    return (std::filesystem::path(file.file).parent_path() / written).string();
}

std::optional<review_inputs>
take_review(const review_file& file, std::size_t index, ledger_file missing, messages& out) {
    const review_standard& standard = file.standards.at(index);
    std::optional<edition> before = take_edition(beside(file, standard.old_edition), out);
    std::optional<edition> after = take_edition(beside(file, standard.new_edition), out);
    std::optional<checklist> items =
        take_checklist(beside(file, file.checklist), {file.columns, file.sheet}, out);
    std::optional<revision_notes> notes{revision_notes{}};
    if (!standard.notes.empty()) {
        notes = take_notes(beside(file, standard.notes), after ? &*after : nullptr, out);
    }
    std::optional<relation_set> stated{relation_set{}};
    if (!standard.relations.empty()) {
        stated = take(beside(file, standard.relations), &read_relations, out);
    }
    std::optional<ledger> book = take_ledger(file, missing, out);
    if (!before || !after || !items || !notes || !stated || !book) {
        return std::nullopt;
    }
    review_inputs all{file,
                      *std::move(before),
                      *std::move(after),
                      *std::move(items),
                      *std::move(notes),
                      *std::move(book),
                      *std::move(stated)};
    all.file.standards = {standard};
    return all;
}

} // namespace kijun::cli
