#include "sector_store.hpp"

#include <kijun/base/content_hash.hpp>
#include <kijun/read/source.hpp>
#include <kijun/write/write.hpp>

#include <algorithm>
#include <cerrno>
#include <fcntl.h>
#include <filesystem>
#include <system_error>
#include <unistd.h>
#include <utility>
#include <vector>

namespace kijun::cli {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view journal_name = "journal.tsv";
constexpr std::string_view results_folder = "lists";

std::string in_folder(const std::string& folder, std::string_view name) {
    return (fs::path(folder) / name).native();
}

failure cannot_write(const std::string& path, const std::string& why) {
    return {code::cannot_write, {path, {}, {}}, {path, why}};
}

/// Temporary files of `save`, which a run that was killed left behind.
void sweep(const std::string& folder) {
    std::error_code problem;
    std::vector<fs::path> left;
    fs::recursive_directory_iterator at(folder, problem);
    for (; !problem && at != fs::recursive_directory_iterator(); at.increment(problem)) {
        const std::string name = at->path().filename().native();
        if (name.starts_with(".") && name.ends_with(".kijun.tmp")) {
            left.push_back(at->path());
        }
    }
    for (const fs::path& path : left) {
        fs::remove(path, problem);
    }
}

} // namespace

sector_store::sector_store(std::string folder)
    : folder_(std::move(folder)), lock_(in_folder(folder_, journal_name)) {}

sector_store::~sector_store() {
    if (journal_ >= 0) {
        ::close(journal_);
    }
}

result<std::unique_ptr<sector_store>> sector_store::open(const std::string& folder,
                                                         std::uint64_t run) {
    std::error_code problem;
    fs::create_directories(folder, problem);
    if (problem || !fs::is_directory(folder)) {
        return cannot_write(folder,
                            problem ? "errno " + std::to_string(problem.value()) : "ENOTDIR");
    }
    std::unique_ptr<sector_store> store(new sector_store(folder));
    if (const result<void> begun = store->begin(run); !begun) {
        return begun.error();
    }
    return store;
}

/// What a journal says, if it is of this run.
void sector_store::take_journal(std::string_view journal, std::string_view head) {
    if (!journal.starts_with(head)) {
        return;
    }
    journal.remove_prefix(head.size());
    while (!journal.empty()) {
        const std::size_t end = std::min(journal.find('\n'), journal.size());
        if (std::optional<journal_entry> entry = parse_journal_line(journal.substr(0, end))) {
            std::string list = entry->row.list;
            known_.insert_or_assign(std::move(list), *std::move(entry));
        }
        journal.remove_prefix(std::min(end + 1, journal.size()));
    }
}

result<void> sector_store::begin(std::uint64_t run) {
    sweep(folder_);
    const std::string path = in_folder(folder_, journal_name);
    const std::string head = journal_head(run);
    if (const result<source> before = load(path)) {
        take_journal(before->bytes, head);
    }
    // Of each list the line that holds, by list: the journal does not grow from run to run.
    std::string kept = head;
    for (const auto& [list, entry] : known_) {
        kept += to_journal_line(entry);
    }
    if (result<void> saved = save(path, kept); !saved) {
        return saved;
    }
    // NOLINTNEXTLINE(cppcoreguidelines-pro-type-vararg): the system's own interface
    journal_ = ::open(path.c_str(), O_WRONLY | O_APPEND | O_CLOEXEC);
    if (journal_ < 0) {
        return cannot_write(path, "errno " + std::to_string(errno));
    }
    return {};
}

std::optional<sector_row> sector_store::current(const list_file& list,
                                                std::uint64_t list_hash) const {
    const auto found = known_.find(list.path);
    if (found == known_.end()) {
        return std::nullopt;
    }
    const journal_entry& entry = found->second;
    const std::string result_name = in_folder(std::string(results_folder), list.result);
    if (entry.list_hash != list_hash || entry.row.result != result_name) {
        return std::nullopt;
    }
    const std::string path = in_folder(folder_, result_name);
    std::error_code problem;
    if (fs::file_size(path, problem) != entry.result_bytes || problem) {
        return std::nullopt;
    }
    const result<source> kept = load(path);
    if (!kept || content_hash(kept->bytes) != entry.result_hash) {
        return std::nullopt;
    }
    return entry.row;
}

result<void> sector_store::keep(std::string_view bytes, journal_entry& entry) {
    entry.row.result = in_folder(std::string(results_folder), entry.row.result);
    const fs::path path = fs::path(folder_) / entry.row.result;
    std::error_code problem;
    fs::create_directories(path.parent_path(), problem);
    if (problem) {
        return cannot_write(path.native(), "errno " + std::to_string(problem.value()));
    }
    // Not flushed one by one, which would take more time than all the rest: the journal keeps
    // the hash of what has to be there, and who goes on from it looks.
    if (result<void> saved = save(path.native(), bytes, flushing::later); !saved) {
        return saved;
    }
    entry.result_bytes = bytes.size();
    entry.result_hash = content_hash(bytes);
    return {};
}

result<void> sector_store::note(const journal_entry& entry) {
    const std::string line = to_journal_line(entry);
    std::string_view rest = line;
    while (!rest.empty()) {
        const ssize_t written = ::write(journal_, rest.data(), rest.size());
        if (written < 0 && errno != EINTR) {
            return cannot_write(in_folder(folder_, journal_name),
                                "errno " + std::to_string(errno));
        }
        rest.remove_prefix(written < 0 ? 0 : static_cast<std::size_t>(written));
    }
    return {};
}

result<void> sector_store::write(std::string_view name, std::string_view bytes) const {
    return save(in_folder(folder_, name), bytes);
}

} // namespace kijun::cli
