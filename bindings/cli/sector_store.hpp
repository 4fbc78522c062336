#pragma once
// The folder that a sector run writes into: results, and the journal by which an interrupted
// run goes on (kijun/impact/sector_journal.hpp says what counts as current).

#include "folder_lock.hpp"
#include "list_files.hpp"

#include <kijun/base/result.hpp>
#include <kijun/impact/sector_journal.hpp>

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace kijun::cli {

class sector_store {
public:
    /// Makes the folder where it is not there, waits for another run in it to end, takes away
    /// what a run that was killed left half written, and reads the journal. `run`: hash of all
    /// that results depend on besides the lists. Fails with KJ0002.
    [[nodiscard]] static result<std::unique_ptr<sector_store>> open(const std::string& folder,
                                                                    std::uint64_t run);

    /// The row of a list whose result is current. From any thread.
    [[nodiscard]] std::optional<sector_row> current(const list_file& list,
                                                    std::uint64_t list_hash) const;

    /// Writes a result, and completes the entry's hashes. From any thread. Fails with KJ0002.
    [[nodiscard]] result<void> keep(std::string_view bytes, journal_entry& entry);
    /// Takes it down in the journal. One thread at a time. Fails with KJ0002.
    [[nodiscard]] result<void> note(const journal_entry& entry);

    /// Writes a file of the run as a whole (changes.json, summary.json).
    [[nodiscard]] result<void> write(std::string_view name, std::string_view bytes) const;

    ~sector_store();
    sector_store(const sector_store&) = delete;
    sector_store& operator=(const sector_store&) = delete;
    sector_store(sector_store&&) = delete;
    sector_store& operator=(sector_store&&) = delete;

private:
    explicit sector_store(std::string folder);
    [[nodiscard]] result<void> begin(std::uint64_t run);
    void take_journal(std::string_view journal, std::string_view head);

    std::string folder_;
    folder_lock lock_;
    std::map<std::string, journal_entry> known_; ///< by list
    int journal_ = -1;
};

} // namespace kijun::cli
