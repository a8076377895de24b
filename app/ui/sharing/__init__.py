"""Share files and what is handed over, in the place 자료·설정."""
