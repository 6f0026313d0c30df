"""What people take away: tables, charts, pages, the printed card."""
